"""What to do when a KPI misses its target: one sentence for each kind of KPI."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

REMEDIES: dict[str, Entry] = {
    "reach": Entry(
        "Sort the month's posts by reach, make more of the best third and none of the worst; if "
        "posts alone do not carry, move a part of the ad money to reach.",
        "Отсортируйте посты месяца по охвату: похожих на лучшую треть делайте больше, от худших "
        "откажитесь; если одних постов мало, переведите часть рекламы на охват.",
    ),
    "frequency": Entry(
        "Shown too often: widen the audience or change the picture. Too rarely: narrow the "
        "audience or give the ads more money.",
        "Показов на человека много: расширьте аудиторию или смените картинку. Мало: сузьте "
        "аудиторию или добавьте денег.",
    ),
    "followers": Entry(
        "See after which posts people come and after which they leave; give a reason to follow in "
        "the header of the page, and run a joint post with a neighbour in trade.",
        "Посмотрите, после каких постов приходят, а после каких уходят; объясните в шапке, зачем "
        "подписываться, и сделайте совместный пост с соседями по рынку.",
    ),
    "engagement": Entry(
        "End posts with a question that can be answered in a word, answer every comment within "
        "the day, and swap the weakest rubric for the strongest for two weeks.",
        "Завершайте посты вопросом, на который можно ответить одним словом, отвечайте на каждый "
        "комментарий в тот же день и на две недели замените слабейшую рубрику сильнейшей.",
    ),
    "video": Entry(
        "Look where viewers drop out. In the first three seconds: show the result at once. "
        "Later: cut the video by a third.",
        "Посмотрите, где зрители уходят. В первые три секунды — сразу показывайте результат. "
        "Позже — сократите ролик на треть.",
    ),
    "clicks": Entry(
        "Put one link and one call to action into a post, say what waits behind the link, and try "
        "two pictures against each other.",
        "Оставьте в посте одну ссылку и один призыв, скажите, что человек найдёт по ссылке, и "
        "сравните две картинки.",
    ),
    "ad-price": Entry(
        "Stop the dearest third of the ads, change picture and first line of the rest, and widen "
        "the audience if it is nearly used up.",
        "Отключите самую дорогую треть объявлений, в остальных смените картинку и первую строку, "
        "расширьте аудиторию, если она почти исчерпана.",
    ),
    "site": Entry(
        "Open the page on a phone: does it load within three seconds and show what the post "
        "promised? Lead each post to the page it is about.",
        "Откройте страницу с телефона: загрузилась ли она за три секунды и то ли на ней, что "
        "обещал пост? Ведите каждый пост на страницу, о которой он.",
    ),
    "leads": Entry(
        "Go through the way yourself as a customer: shorten the form to name and contact, name "
        "the price or the next step in the post, and answer within the hour.",
        "Пройдите путь клиента сами: сократите форму до имени и контакта, назовите в посте цену "
        "или следующий шаг и отвечайте в течение часа.",
    ),
    "lead-price": Entry(
        "Compare ads and audiences by the price of a lead, not of a click; move money from the "
        "dearest to the cheapest, and check whether the cheap leads buy.",
        "Сравните объявления и аудитории по цене заявки, а не клика; переведите деньги с самых "
        "дорогих на самые дешёвые и проверьте, покупают ли по дешёвым заявкам.",
    ),
    "sales": Entry(
        "Find the step that loses most people: few clicks — change the offer; many clicks but few "
        "orders — mend the page, price or delivery; many questions — answer them in a post.",
        "Найдите шаг, на котором теряется больше всего людей: мало кликов — меняйте предложение; "
        "кликов много, заказов мало — страницу, цену или доставку; много вопросов — ответьте на "
        "них постом.",
    ),
    "order": Entry(
        "Show sets and what goes together, and put the threshold of free delivery or of a gift a "
        "little above today's average.",
        "Показывайте наборы и то, что берут вместе; порог бесплатной доставки или подарка "
        "поставьте чуть выше сегодняшнего среднего чека.",
    ),
    "return": Entry(
        "Two months below break-even: halve the form of promotion with the lowest return and give "
        "its money to the best one; raise the order or the margin before you raise the budget.",
        "Два месяца в минусе: вдвое сократите форму продвижения с худшей отдачей и отдайте деньги "
        "лучшей; прежде чем увеличивать бюджет, поднимите средний чек или наценку.",
    ),
    "repeat": Entry(
        "Write to customers at the time when the purchase usually runs out, with a reason to come "
        "back; ask those who did not return why.",
        "Напишите покупателям к тому сроку, когда покупка обычно заканчивается, и дайте повод "
        "вернуться; спросите тех, кто не вернулся, почему.",
    ),
    "response": Entry(
        "Name who answers and who stands in, prepare answers to the ten commonest questions, and "
        "set an automatic reply with the hours for nights and weekends.",
        "Назначьте, кто отвечает и кто подменяет, подготовьте ответы на десять частых вопросов, "
        "на ночь и выходные поставьте автоответ с часами работы.",
    ),
    "mood": Entry(
        "Sort the negative by cause, mend the commonest cause in the business itself and say in a "
        "post what has changed; do not delete criticism.",
        "Разберите негатив по причинам, устраните самую частую в самой работе и расскажите "
        "постом, что изменилось; критику не удаляйте.",
    ),
    "reviews": Entry(
        "Answer every review below four stars within a day, and ask satisfied customers for a "
        "review on the day of the purchase; never buy reviews.",
        "За день отвечайте на каждый отзыв ниже четырёх звёзд, а довольных просите об отзыве в "
        "день покупки; отзывы не покупайте.",
    ),
    "voice": Entry(
        "Give a reason to mention you: a question of the week, a tag on the packaging, a joint "
        "project with somebody whom your customers read.",
        "Дайте повод вас упомянуть: вопрос недели, хештег на упаковке, совместный проект с теми, "
        "кого читают ваши покупатели.",
    ),
    "feedback": Entry(
        "Ask one question instead of a survey, in the story and after the purchase, and show what "
        "became of the last suggestion.",
        "Задавайте один вопрос вместо анкеты — в истории и после покупки — и показывайте, что "
        "стало с прошлым предложением.",
    ),
    "applications": Entry(
        "Put pay, schedule and place into the first lines of the vacancy, let people apply in one "
        "message, and answer the same day.",
        "Вынесите зарплату, график и место в первые строки вакансии, дайте откликнуться одним "
        "сообщением и отвечайте в тот же день.",
    ),
    "sign-ups": Entry(
        "Say in the first line what people will take home, remind them a week, a day and an hour "
        "before, and let past guests invite others.",
        "В первой строке скажите, с чем человек уйдёт, напомните за неделю, за день и за час и "
        "попросите прошлых гостей позвать других.",
    ),
}
_KINDS = {
    "reach": "reach", "impressions": "reach", "frequency": "frequency",
    "follower_growth": "followers", "engagement_rate_reach": "engagement",
    "engagement_rate_followers": "engagement", "comments": "engagement",
    "saves_shares": "engagement", "video_view_rate": "video", "link_clicks": "clicks",
    "ctr": "clicks", "sessions_from_social": "clicks", "cpc": "ad-price", "cpm": "ad-price",
    "bounce_rate": "site", "leads": "leads", "cpl": "lead-price", "cac": "lead-price",
    "conversion_rate": "site", "sales": "sales", "revenue": "sales", "average_order": "order",
    "romi": "return", "roas": "return", "repeat_purchase_rate": "repeat",
    "response_time": "response", "response_rate": "response", "sentiment_share": "mood",
    "negative_share": "mood", "review_rating": "reviews", "nps": "feedback", "ugc_count": "voice",
    "mentions": "voice", "share_of_voice": "voice", "feedback_count": "feedback",
    "applications": "applications", "cost_per_application": "applications",
    "event_signups": "sign-ups",
}  # fmt: skip


def remedy(kpi: str, language: str) -> str:
    """What to do when the KPI misses its target; empty for one that nobody has thought about."""
    kind = _KINDS.get(kpi.partition(".")[2])
    return "" if kind is None else REMEDIES[kind].said(language, {})
