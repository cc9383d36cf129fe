"""What goes with a market when the client does not say: the currency, and the readers' clocks."""

from __future__ import annotations

USUAL_CURRENCY = {
    "ru": "RUB",
    "kz": "KZT",
    "by": "BYN",
    "us": "USD",
    "uk": "GBP",
    "gb": "GBP",
    "eu": "EUR",
}
USUAL_TIME_ZONE = {
    "ru": "Europe/Moscow",
    "kz": "Asia/Almaty",
    "by": "Europe/Minsk",
    "us": "America/New_York",
    "uk": "Europe/London",
    "eu": "Europe/Berlin",
}
