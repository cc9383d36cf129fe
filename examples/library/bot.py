"""An interview without a terminal: what a bot or a web page does with it."""

from datetime import date

from smm_expert import Interview, load_knowledge

FORM = {"business.market": "ru", "business.sector": "food_service", "goals": ("loyalty",)}

interview = Interview(load_knowledge(), date.today(), focus=["platform"])
for question in interview:
    print(f"{question.fact.question.en} (about {question.still} to go)")
    answer = FORM.get(question.topic.fact)
    if answer is None:
        interview.skip(question.topic)
    else:
        interview.answer(question.topic, answer)

for found in interview.consultation().recommendations:
    if found.selected and found.item.startswith("platform."):
        print(f"{found.item}: {found.certainty:.2f}")
