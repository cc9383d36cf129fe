"""What `consult` says: how a question is put and explained, what is known, how it begins, ends."""

from __future__ import annotations

from smm_expert.wording.entry import Entry, plural

INTERVIEW: dict[str, Entry] = {
    # How it begins.
    "welcome": Entry(
        "I ask about the business and recommend how to promote it in social media. Only what can "
        "change the recommendations is asked.",
        "Я задаю вопросы о бизнесе и рекомендую, как продвигать его в соцсетях. Спрашиваю только "
        "о том, что может изменить рекомендации.",
    ),
    "saved-in": Entry(
        "Every answer is saved at once in {path}.", "Каждый ответ сразу сохраняется в {path}."
    ),
    "not-saved": Entry(
        "Nothing is saved: name a file with --save to keep the answers.",
        "Ничего не сохраняется: чтобы сохранить ответы, укажите файл в --save.",
    ),
    "continued": Entry(
        "The consultation of {path} is continued: {answers} there already.",
        "Продолжаем консультацию из {path}: там уже {answers}.",
    ),
    "started-from": Entry(
        "What {path} says is known already: {answers}.",
        "Из {path} уже известно: {answers}.",
    ),
    "save-before-answers": Entry(
        "Where {save} and {answers} differ, {save} counts.",
        "Если {save} и {answers} расходятся, верно то, что в {save}.",
    ),
    "keys": Entry(
        "Besides an answer you can type: ?\u00a0why this is asked, -\u00a0don't know, "
        "<\u00a0back, =\u00a0what is known and recommended so far, .\u00a0finish now, "
        "q\u00a0save and quit, help.",
        "Вместо ответа можно ввести: ?\u00a0зачем этот вопрос, -\u00a0не знаю, "
        "<\u00a0назад, =\u00a0что уже известно и рекомендовано, .\u00a0закончить сейчас, "
        "q\u00a0сохранить и выйти, помощь.",
    ),
    "help": Entry(
        "?  why this is asked; once more: through which rules; a third time: for which reasons "
        "(or: why)\n"
        "-  I don't know; the question is not asked again (or: don't know)\n"
        "<  back to the question before (or: back)\n"
        "=  what is known and what is recommended so far (or: status)\n"
        ".  finish now and recommend on what is known (or: finish)\n"
        "q  save and quit; go on later (or: quit)\n"
        "   Answers may be numbers of the list or words, in English or in Russian.",
        "?  зачем этот вопрос; ещё раз — через какие правила; в третий раз — по каким причинам "
        "(или: зачем)\n"
        "-  не знаю; больше об этом не спрошу (или: не знаю)\n"
        "<  назад, к прошлому вопросу (или: назад)\n"
        "=  что уже известно и рекомендовано (или: итог)\n"
        ".  закончить сейчас и дать рекомендации по тому, что известно (или: готово)\n"
        "q  сохранить и выйти, продолжить можно позже (или: выход; годится и й)\n"
        "   Отвечать можно номерами из списка или словами, по-русски и по-английски.",
    ),
    "old-file": Entry(
        "There are answers in {path} already.",
        "В {path} уже есть ответы.",
    ),
    "old-file-choices": Entry(
        "  1  continue with them\n  2  begin anew (the old ones are kept as {other})",
        "  1  продолжить с ними\n  2  начать заново (старые останутся в {other})",
    ),
    "old-file-again": Entry("Type 1 or 2.", "Введите 1 или 2."),
    "old-file-moved": Entry(
        "The old answers are in {other} now.", "Старые ответы теперь в {other}."
    ),
    "aged": Entry(
        "{path} was written with another edition of the knowledge base. Its answers are taken "
        "where they still fit.",
        "{path} записан с другой редакцией базы знаний. Ответы из него взяты, если они "
        "по-прежнему подходят.",
    ),
    "lost": Entry("These no longer fit and were left out:", "Эти больше не подходят и пропущены:"),
    "kept-original": Entry(
        "The file as it was is kept as {copy}.", "Прежний файл сохранён как {copy}."
    ),
    # How a question is put.
    "segment": Entry("About the segment '{segment}':", "О сегменте «{segment}»:"),
    "about-segment": Entry("segment '{segment}'", "сегмент «{segment}»"),
    "for-veto": Entry(
        "The answer may rule out something that is recommended so far.",
        "Ответ может исключить то, что пока рекомендовано.",
    ),
    "at-stake": Entry(
        "How many questions still bear on what", "Сколько вопросов ещё влияет на что"
    ),
    "shorter": Entry(
        "These may become many questions. With --focus {focus} only what matters for these kinds "
        "is asked, about half: {kinds}.",
        "Вопросов может быть много. С параметром --focus {focus} спрошу примерно вдвое меньше, "
        "только о том, от чего зависят: {kinds}.",
    ),
    "little": Entry(
        "From here on little can change. To finish now, type a full stop:\u00a0.",
        "Дальше мало что может измениться. Чтобы закончить сейчас, введите точку:\u00a0.",
    ),
    "how-choice": Entry(
        "Type one number or the word itself, for example {example}.",
        "Введите один номер или само слово, например {example}.",
    ),
    "how-choices": Entry(
        "Type all numbers that fit, for example {example}; 0 if none does.",
        "Введите все подходящие номера, например {example}; 0, если ни один не подходит.",
    ),
    "how-ranking": Entry(
        "Type numbers, the most important first, for example {example}; 0 for none of them.",
        "Введите номера, сначала самое важное, например {example}; 0, если ничего из этого.",
    ),
    "how-number": Entry(
        "Type a number{unit}{limits}, for example {example}.",
        "Введите число{unit}{limits}, например {example}.",
    ),
    "how-money": Entry(
        "Type an amount and the currency, for example {example}.",
        "Введите сумму и валюту, например {example}.",
    ),
    "how-money-usual": Entry(
        "Type an amount, for example {example}. Without a currency it is taken as {currency}.",
        "Введите сумму, например {example}. Если валюты нет, считаю, что это {currency}.",
    ),
    "how-range": Entry(
        "Type a range{limits}, for example {example}.",
        "Введите диапазон{limits}, например {example}.",
    ),
    "how-flag": Entry("Type y (yes) or n (no).", "Введите да или нет (можно д или н)."),
    "how-text": Entry("Type it in your own words.", "Напишите своими словами."),
    "limits": Entry(" from {low} to {high}", " от {low} до {high}"),
    "limit-low": Entry(" of at least {low}", " не меньше {low}"),
    "limit-high": Entry(" of at most {high}", " не больше {high}"),
    "unit": Entry(" ({unit})", " ({unit})"),
    "or": Entry("{one} or {other}", "{one} или {other}"),
    "noted": Entry("Noted: {value}.", "Записано: {value}."),
    "noted-unknown": Entry("Noted: not known.", "Записано: неизвестно."),
    "guess-value": Entry(
        "Did you mean '{guess}'? Then type {number}.",
        "Возможно, имелось в виду «{guess}»? Тогда введите {number}.",
    ),
    "guess-amount": Entry(
        "Did you mean {guess}? Then type it so.",
        "Возможно, имелось в виду {guess}? Тогда так и введите.",
    ),
    "arrow-one": Entry("(arrows, then Enter)", "(стрелки, затем Enter)"),
    "arrow-several": Entry(
        "(arrows, the space bar to mark, then Enter)",
        "(стрелки, пробел — отметить, затем Enter)",
    ),
    "arrow-unknown": Entry("I don't know", "Не знаю"),
    "arrow-why": Entry("Why is this asked?", "Зачем этот вопрос?"),
    "arrow-back": Entry("Back", "Назад"),
    "arrow-status": Entry("What is known so far", "Что уже известно"),
    "arrow-finish": Entry("Finish now", "Закончить сейчас"),
    "arrow-quit": Entry("Save and quit", "Сохранить и выйти"),
    "back-to": Entry("Back to an earlier question.", "Назад, к прошлому вопросу."),
    "no-way-back": Entry(
        "This is the first question of this session, there is nothing to go back to.",
        "Это первый вопрос в этот раз, возвращаться не к чему.",
    ),
    # Why it is asked.
    "why-items": Entry("On the answer hang:", "От ответа зависит:"),
    "why-nothing": Entry(
        "No single recommendation hangs on this answer alone.",
        "От одного этого ответа ни одна рекомендация не зависит.",
    ),
    "why-so-far": Entry("recommended so far", "пока рекомендовано"),
    "why-rules": Entry("Through these rules:", "Через такие правила:"),
    "why-reasons": Entry("For these reasons:", "По таким причинам:"),
    "why-more": Entry(
        "Type ? again to see through which rules.", "Ещё раз ? покажет, через какие правила."
    ),
    "why-still-more": Entry("Type ? again to see the reasons.", "Ещё раз ? покажет причины."),
    "route-veto": Entry("rules it out", "исключает"),
    "route-for": Entry("speaks for it, {certainty}", "за, {certainty}"),
    "route-against": Entry("speaks against it, {certainty}", "против, {certainty}"),
    "route-others": Entry(
        "only because others may be selected in its place, or with it",
        "только потому, что вместо него или вместе с ним могут быть выбраны другие",
    ),
    "also-needs": Entry("It also waits for: {facts}.", "Ждёт ещё: {facts}."),
    # What is known and recommended so far.
    "known": Entry("Known so far", "Что уже известно"),
    "known-nothing": Entry("Nothing yet.", "Пока ничего."),
    "not-known": Entry("Not known", "Чего вы не знаете"),
    "so-far": Entry("Recommended so far", "Что пока рекомендовано"),
    "so-far-nothing": Entry("Nothing yet.", "Пока ничего."),
    "settled": Entry("settled", "решено"),
    "may-fall": Entry("may still fall", "ещё может отпасть"),
    "possible": Entry("still possible: {count}", "ещё возможно: {count}"),
    # How it ends.
    "end-no-change": Entry(
        "No further answer would change the recommendations.",
        "Больше ни один ответ не изменит рекомендаций.",
    ),
    "end-no-change-thorough": Entry(
        "No further answer would change the recommendations or their certainty.",
        "Больше ни один ответ не изменит ни рекомендаций, ни уверенности в них.",
    ),
    "end-no-change-focus": Entry(
        "No further answer would change the recommendations of: {kinds}.",
        "Больше ни один ответ не изменит рекомендаций в разделах: {kinds}.",
    ),
    "end-finished": Entry("Finished on your word.", "Заканчиваем по вашей просьбе."),
    "end-open": Entry(
        "More answers could still sharpen the advice: {questions}.",
        "Советы ещё можно уточнить: {questions}.",
    ),
    "end-saved": Entry(
        "The answers are in {path}. Use them with:", "Ответы лежат в {path}. Пригодятся так:"
    ),
    "end-sharpen": Entry(
        "What you did not know, and what it would sharpen:",
        "Чего вы не знали и что бы это уточнило:",
    ),
    "end-sharpen-item": Entry("{fact}: {items}", "{fact}: {items}"),
    "left-saved": Entry(
        "The answers are in {path}. Go on with:", "Ответы лежат в {path}. Продолжить можно так:"
    ),
    "left-empty": Entry(
        "Nothing was answered, so nothing was saved.", "Ответов не было, сохранять нечего."
    ),
    "left-not-saved": Entry("The answers were not saved.", "Ответы не сохранены."),
    # What goes wrong.
    "save-failed": Entry(
        "This answer could not be saved in {path}: {reason}. Go on; it is tried again after each "
        "answer.",
        "Не удалось сохранить ответ в {path}: {reason}. Продолжайте: после каждого ответа "
        "попробую снова.",
    ),
    "save-again": Entry("All answers are saved again.", "Все ответы снова сохранены."),
    "save-lost": Entry(
        "The last answers could NOT be saved in {path}: {reason}. Copy them from here into a "
        "file:",
        "Последние ответы НЕ удалось сохранить в {path}: {reason}. Скопируйте их отсюда в файл:",
    ),
    "cannot-save": Entry(
        "Answers cannot be saved in {path}: {reason}. Name another file with --save.",
        "Сохранять ответы в {path} нельзя: {reason}. Укажите другой файл в --save.",
    ),
    "line-wrong": Entry(
        "Line {line} of the answers is no answer to this question.",
        "Строка {line} не отвечает на этот вопрос.",
    ),
    "lines-left": Entry(
        "Line {line} and what follows was not needed: nothing more is asked.",
        "Строка {line} и дальше не понадобились: вопросов больше нет.",
    ),
    "missing": Entry(
        "Answers that matter are missing. Give them in a file with --answers:",
        "Не хватает ответов, от которых зависят рекомендации. Запишите их в файл и укажите его в "
        "--answers:",
    ),
    "file-comment": Entry(
        "Answers of a consultation. To go on: smm-expert consult --answers {name}",
        "Ответы из консультации. Продолжить: smm-expert consult --answers {name}",
    ),
}

REASONS: dict[str, Entry] = {
    "ENOSPC": Entry("the disk is full", "на диске нет места"),
    "EDQUOT": Entry("the disk is full", "на диске нет места"),
    "EFBIG": Entry("the file may not grow any more", "файлу нельзя больше расти"),
    "EACCES": Entry("writing there is not allowed", "туда нельзя писать"),
    "EPERM": Entry("writing there is not allowed", "туда нельзя писать"),
    "EROFS": Entry("the disk is read-only", "диск только для чтения"),
    "ENOENT": Entry("there is no such folder", "такой папки нет"),
    "ENOTDIR": Entry("there is no such folder", "такой папки нет"),
    "EISDIR": Entry("this is not a file", "это не файл"),
    "ENAMETOOLONG": Entry("the name is too long", "имя слишком длинное"),
    "": Entry("the system refuses it", "система не разрешает"),
}


def said(code: str, language: str, **details: object) -> str:
    """A sentence of the interview, its blanks filled."""
    return INTERVIEW[code].said(language, {name: str(value) for name, value in details.items()})


def reason(code: str, language: str) -> str:
    """Why the system would not write, by the name of its error."""
    entry = REASONS.get(code) or REASONS[""]
    return entry.said(language, {})


def progress(still: int, language: str) -> str:
    """About how many questions are to come, this one included."""
    if still <= 1:
        return "probably the last question" if language == "en" else "похоже, последний вопрос"
    if language == "en":
        return f"about {still} more questions"
    return f"ещё примерно {still} {plural(still, 'вопрос', 'вопроса', 'вопросов')}"


def answers(number: int, language: str) -> str:
    """`1 answer`, `3 ответа`."""
    if language == "ru":
        return f"{number} {plural(number, 'ответ', 'ответа', 'ответов')}"
    return f"{number} answer{'' if number == 1 else 's'}"


def questions(number: int, language: str) -> str:
    """`about 3 questions are left`."""
    if language == "ru":
        return f"осталось примерно {number} {plural(number, 'вопрос', 'вопроса', 'вопросов')}"
    verb = "question is" if number == 1 else "questions are"
    return f"about {number} {verb} left"
