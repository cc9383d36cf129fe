"""Faults of rules, tables and scenarios, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

RULES: dict[str, Entry] = {
    "condition-not-a-mapping": Entry(
        "a condition says which fact is tested and how; found {found}",
        "условие называет факт и то, каким он должен быть; найдено: {found}",
        "Write fact: value, for example business.market: ru.",
        "Напишите факт: значение, например business.market: ru.",
    ),
    "empty-condition": Entry(
        "this condition is empty",
        "это условие пусто",
        "Put at least one test in it, or delete it.",
        "Добавьте хотя бы одну проверку или удалите его.",
    ),
    "join-needs-list": Entry(
        "'{join}:' takes a list of conditions",
        "после «{join}:» идёт список условий",
        "Begin each condition with '- '.",
        "Начинайте каждое условие с «- ».",
    ),
    "text-in-condition": Entry(
        "'{name}' is free text and cannot be tested",
        "«{name}» — свободный текст, проверять его нельзя",
        "Test a fact with fixed values instead.",
        "Проверяйте факт с заданными значениями.",
    ),
    "flag-test": Entry(
        "'{name}' is true or false; found {found}",
        "«{name}» бывает true или false; найдено: {found}",
        "Write true or false.",
        "Напишите true или false.",
    ),
    "test-needed": Entry(
        "'{name}' is of type {type} and needs a named test: {tests}",
        "у факта «{name}» тип {type}, ему нужна проверка с именем: {tests}",
        "Write for example {example}.",
        "Напишите, например, {example}.",
    ),
    "first-needs-one": Entry(
        "'first:' takes one value of '{name}'",
        "после «first:» идёт одно значение факта «{name}»",
        "For several use top: {{n: 1, any: [...]}}.",
        "Для нескольких используйте top: {{n: 1, any: [...]}}.",
    ),
    "between-needs-two": Entry(
        "'between:' takes two amounts",
        "после «between:» идут две величины",
        "Write [lower, higher].",
        "Напишите [меньшее, большее].",
    ),
    "no-conclusion": Entry(
        "the rule concludes nothing",
        "правило ничего не заключает",
        "Add recommend, exclude or conclude under then:.",
        "Добавьте recommend, exclude или conclude в then:.",
    ),
    "conclusion-kind": Entry(
        "a conclusion is one of recommend, exclude, conclude",
        "заключение — одно из recommend, exclude, conclude",
        "Write one of them in each element of then:.",
        "Укажите одно из них в каждом элементе then:.",
    ),
    "conclusion-twice": Entry(
        "the rule concludes '{target}' twice",
        "правило дважды заключает «{target}»",
        "Keep one of them.",
        "Оставьте одно.",
    ),
    "certainty-bounds": Entry(
        "{found} is not a degree of certainty",
        "{found} — не степень уверенности",
        "Write a number between -1 and 1, but not 0, such as 0.6; to forbid something outright "
        "use exclude.",
        "Укажите число между -1 и 1, кроме 0, например 0.6; для полного запрета есть exclude.",
    ),
    "conclude-given": Entry(
        "'{name}' is told by the client and cannot be concluded",
        "«{name}» сообщает клиент, выводить этот факт нельзя",
        "Declare the fact with derived: true, or conclude another one.",
        "Объявите факт с derived: true или выводите другой.",
    ),
    "conclude-flag": Entry(
        "the flag '{name}' can only be concluded true; found {found}",
        "флаг «{name}» можно вывести только как true; найдено: {found}",
        "It is false whenever no rule concludes it.",
        "Если его не вывело ни одно правило, он и так false.",
    ),
    "no-source": Entry(
        "the rule names no source",
        "у правила нет источника",
        "Name one, or write expert-judgement.",
        "Укажите его или напишите expert-judgement.",
    ),
    "validity-reversed": Entry(
        "the rule ends on {end}, before it begins on {start}",
        "правило кончается {end}, раньше чем начинается {start}",
        "Correct one of the dates.",
        "Исправьте одну из дат.",
    ),
    "cycle": Entry(
        "the rules go round in a circle: {path}",
        "правила замкнуты в круг: {path}",
        "Read it as 'depends on'. Let one of the rules test something that comes earlier.",
        "Читается как «зависит от». Пусть одно из правил проверяет то, что выводится раньше.",
    ),
    "table-column": Entry(
        "'{found}' is not a column",
        "«{found}» — не столбец таблицы",
        "Write a fact, 'fact test', 'recommend item', 'exclude item' or 'conclude fact'.",
        "Укажите факт, «факт проверка», «recommend элемент», «exclude элемент» "
        "или «conclude факт».",
    ),
    "column-twice": Entry(
        "the column '{found}' stands in the table twice",
        "столбец «{found}» стоит в таблице дважды",
        "Keep one of them.",
        "Оставьте один из них.",
    ),
    "table-concludes-nothing": Entry(
        "no column of the table concludes anything",
        "ни один столбец таблицы ничего не заключает",
        "Add a column such as 'recommend platform.vk'.",
        "Добавьте столбец, например «recommend platform.vk».",
    ),
    "unknown-rule": Entry(
        "unknown rule '{name}'",
        "неизвестное правило «{name}»",
        "A row of a table is named table-id/row-id.",
        "Строка таблицы называется id-таблицы/id-строки.",
    ),
    "duplicate-scenario": Entry(
        "the scenario '{id}' is declared already, at {first}",
        "сценарий «{id}» уже есть: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "nothing-expected": Entry(
        "the scenario expects nothing",
        "сценарий ничего не ожидает",
        "Write under expect: what should be selected, recommended or excluded, in which order, "
        "with which certainty.",
        "Напишите под expect:, что должно быть выбрано, рекомендовано или исключено, в каком "
        "порядке, с какой уверенностью.",
    ),
    "no-scenarios": Entry(
        "this knowledge base has no scenarios",
        "в этой базе знаний нет сценариев",
        "Write them into a file in its folder tests/, for example tests/cafes.yaml.",
        "Напишите их в файле в её папке tests/, например tests/cafes.yaml.",
    ),
    "unknown-scale": Entry(
        "unknown scale '{name}'",
        "неизвестная шкала «{name}»",
        "Scales are declared under scales: in the catalogue/ folder.",
        "Шкалы объявляют под ключом scales: в папке catalogue/.",
    ),
    "duplicate-scale": Entry(
        "the scale '{id}' is declared already, at {first}",
        "шкала «{id}» уже объявлена: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите одну из них.",
    ),
    "idea-twice": Entry(
        "this topic stands here twice: «{text}»; first at {first}",
        "эта тема уже есть: «{text}»; впервые {first}",
        "Within a sector and rubric each topic needs words of its own.",
        "В одной отрасли и рубрике темы не должны повторяться.",
    ),
    "duplicate-theme": Entry(
        "the theme '{id}' is declared already, at {first}",
        "тема «{id}» уже объявлена: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите одну из них.",
    ),
    "scale-points": Entry(
        "a scale needs at least two points, from the lowest figure to the highest",
        "шкале нужны хотя бы две точки, от меньшей цифры к большей",
        "Write [figure, certainty] pairs, for example [[0, -0.4], [50, 0.4], [100, 0.6]].",
        "Пишите пары [цифра, уверенность], например [[0, -0.4], [50, 0.4], [100, 0.6]].",
    ),
    "scale-point": Entry(
        "{found} is not a point of a scale",
        "{found} — не точка шкалы",
        "Write a pair of numbers, the figure and its certainty: [50, 0.4].",
        "Пишите пару чисел, цифру и её уверенность: [50, 0.4].",
    ),
    "outside-scale": Entry(
        "{found} is not a figure of the scale '{scale}'",
        "{found} — не цифра шкалы «{scale}»",
        "This scale takes numbers from {low} to {high}; the certainty follows from the figure.",
        "Эта шкала принимает числа от {low} до {high}, уверенность выводится из цифры.",
    ),
    "table-width": Entry(
        "the row has {found} cells, the table {columns} columns",
        "ячеек в строке: {found}, столбцов в таблице: {columns}",
        "Write ~ for an empty cell.",
        "Пустую ячейку обозначайте знаком ~.",
    ),
    "row-without-condition": Entry(
        "the row has no condition",
        "в строке таблицы нет ни одного условия",
        "Fill at least one condition cell.",
        "Заполните хотя бы одну ячейку условия.",
    ),
    "row-without-conclusion": Entry(
        "the row concludes nothing",
        "строка таблицы ничего не заключает",
        "Fill at least one conclusion cell.",
        "Заполните хотя бы одну ячейку заключения.",
    ),
    "row-without-grounds": Entry(
        "neither the row nor its table '{table}' has '{key}'",
        "ни у строки, ни у её таблицы «{table}» нет ключа «{key}»",
        "Add it to the row, or to the table for all rows.",
        "Добавьте его в строку или в таблицу — для всех строк сразу.",
    ),
    "exclude-cell": Entry(
        "a cell of an exclude column is true or empty; found {found}",
        "ячейка столбца exclude — true или пустая; найдено: {found}",
        "Write true or ~.",
        "Напишите true или ~.",
    ),
}
