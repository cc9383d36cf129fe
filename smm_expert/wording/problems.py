"""What is wrong with a file, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

YAML = {
    "yaml-syntax": Entry(
        "this line cannot be read as YAML",
        "эту строку нельзя прочитать как YAML",
        "Look at this line and the one above it: indentation, quotes, brackets.",
        "Проверьте эту строку и строку над ней: отступы, кавычки, скобки.",
    ),
    "indentation": Entry(
        "the indentation of this line does not fit the lines above it",
        "отступ этой строки не согласуется со строками над ней",
        "Things that belong together begin in the same column; a list goes on with '- '.",
        "То, что относится к одному и тому же, начинается в одном столбце; список продолжается с "
        "«- ».",
    ),
    "line-without-colon": Entry(
        "this line has no colon with a space after it",
        "в этой строке нет двоеточия с пробелом после него",
        "Write 'key: value', with a space after the colon. A text that goes on over several "
        "lines is indented deeper than its key.",
        "Пишите «ключ: значение», с пробелом после двоеточия. Текст, который продолжается на "
        "следующих строках, сдвигают правее ключа.",
    ),
    "list-on-key-line": Entry(
        "a list cannot begin on the line of its key",
        "список не может начинаться на одной строке с ключом",
        "Put '- ' on a line of its own below the key, or write [a, b]. A text that begins with a "
        "dash goes in quotes.",
        "Перенесите «- » на отдельную строку под ключом или пишите [a, b]. Текст, который "
        "начинается с дефиса, берите в кавычки.",
    ),
    "quote-unclosed": Entry(
        "this quotation mark is never closed",
        "эта кавычка нигде не закрыта",
        "Close it at the end of the text. Within the text write other quotation marks: « » or “ "
        "”.",
        "Закройте её в конце текста. Внутри текста ставьте другие кавычки: « » или “ ”.",
    ),
    "text-after-quote": Entry(
        "something stands after the closing quotation mark",
        "после закрывающей кавычки стоит что-то лишнее",
        "Put the whole text inside the quotes, with « » or “ ” within it; in brackets, perhaps a "
        "comma is missing.",
        "Возьмите в кавычки весь текст, а внутри ставьте « » или “ ”; в скобках, возможно, "
        "пропущена запятая.",
    ),
    "bracket-unclosed": Entry(
        "this bracket is never closed",
        "эта скобка нигде не закрыта",
        "Add the closing bracket, ] or }}, or the comma that is missing after it.",
        "Поставьте закрывающую скобку, ] или }}, либо пропущенную после неё запятую.",
    ),
    "comma-missing": Entry(
        "a comma or a closing bracket is missing before this",
        "перед этим не хватает запятой или закрывающей скобки",
        "Separate what stands in [...] and {{...}} by commas; put a text with brackets or colons "
        "in quotes.",
        "Разделяйте запятыми то, что стоит в [...] и {{...}}; текст со скобками и двоеточиями "
        "берите в кавычки.",
    ),
    "misplaced-character": Entry(
        "'{character}' does not belong here",
        "знаку «{character}» здесь не место",
        "Delete it; if it begins a text, put the text in quotes.",
        "Удалите его; если с него начинается текст, возьмите текст в кавычки.",
    ),
    "first-character": Entry(
        "a text cannot begin with '{character}' unless it is in quotes",
        "текст без кавычек не может начинаться с «{character}»",
        'Put the whole text in double quotes: "...".',
        'Возьмите весь текст в двойные кавычки: "...".',
    ),
    "tab": Entry(
        "a tab character stands here",
        "здесь стоит символ табуляции",
        "Indent with spaces; YAML does not allow tabs.",
        "Делайте отступ пробелами: табуляция в YAML запрещена.",
    ),
    "colon-in-text": Entry(
        "a colon followed by a space splits this text in two",
        "двоеточие с пробелом делит этот текст надвое",
        'Put the whole text in double quotes: "...".',
        'Возьмите весь текст в двойные кавычки: "...".',
    ),
    "comma-in-text": Entry(
        "the text ends at a comma, and '{text}' became a key of its own",
        "текст обрывается на запятой, и «{text}» стало отдельным ключом",
        'Inside {{...}} put a text with commas in double quotes: {{en: "...", ru: "..."}}.',
        'Внутри {{...}} текст с запятыми берите в двойные кавычки: {{en: "...", ru: "..."}}.',
    ),
    "hash-in-text": Entry(
        "' #' begins a comment here, and the rest of the line is lost",
        "« #» начинает здесь примечание, и остаток строки теряется",
        "Put a text with a hashtag in double quotes; in a comment, write a space after the #.",
        "Текст с хештегом возьмите в двойные кавычки; в примечании ставьте пробел после #.",
    ),
    "bad-escape": Entry(
        "a backslash stands before something that it cannot change",
        "обратная косая черта стоит перед знаком, с которым она ничего не значит",
        "Within double quotes write \\\\ for a backslash, or use single quotes: '...'.",
        "Внутри двойных кавычек пишите \\\\ вместо обратной косой черты или возьмите одинарные "
        "кавычки: '...'.",
    ),
    "several-documents": Entry(
        "the data of the file has ended above; this is a second document",
        "данные файла закончились выше: здесь начинается второй документ",
        "Keep one document in a file: delete the line ---, or move what follows to a file of its "
        "own.",
        "Держите в файле один документ: удалите строку --- или перенесите остальное в другой "
        "файл.",
    ),
    "alias": Entry(
        "anchors and aliases (&name, *name, <<) are not allowed",
        "якоря и ссылки (&имя, *имя, <<) не допускаются",
        "Write the value out at each place. A text that begins with & or * goes in double quotes.",
        "Выпишите значение в каждом месте целиком. Текст, который начинается с & или *, берите в "
        "двойные кавычки.",
    ),
    "tag": Entry(
        "'{tag}' is a tag of YAML, and tags are not allowed",
        "«{tag}» — тег YAML, а теги не допускаются",
        "Write the plain value without it. A text that begins with ! goes in double quotes.",
        "Запишите просто значение. Текст, который начинается с !, берите в двойные кавычки.",
    ),
    "control-character": Entry(
        "the invisible character {character} cannot stand in a text",
        "невидимый символ {character} не может стоять в тексте",
        "Delete it and type the text around it anew; such characters come from copying.",
        "Удалите его и наберите текст вокруг заново: такие символы попадают в текст при "
        "копировании.",
    ),
    "not-utf-8": Entry(
        "the file is not in UTF-8",
        "файл сохранён не в UTF-8",
        "Save it as UTF-8 in your editor; it seems to be in {encoding} now.",
        "Сохраните его в редакторе как UTF-8; сейчас он, похоже, в {encoding}.",
    ),
    "not-a-text-file": Entry(
        "this is not a text file",
        "это не текстовый файл",
        "Tables, documents and pictures cannot be read here: write the data as YAML or JSON in a "
        "plain text editor.",
        "Таблицы, документы и картинки здесь не читаются: запишите данные в YAML или JSON в "
        "простом текстовом редакторе.",
    ),
    "file-too-large": Entry(
        "the file is larger than {limit} characters",
        "в файле больше {limit} символов",
        "Split it into several files.",
        "Разделите его на несколько файлов.",
    ),
    "too-many-values": Entry(
        "the file holds more than {limit} values",
        "в файле больше {limit} значений",
        "Split it into several files.",
        "Разделите его на несколько файлов.",
    ),
    "too-many-problems": Entry(
        "the file has more than {limit} problems; the rest was not looked at",
        "в файле больше {limit} ошибок, дальше он не проверялся",
        "Mend the first ones and run the check again; perhaps it is quite another sort of file.",
        "Исправьте первые и проверьте снова; возможно, это файл совсем другого рода.",
    ),
    "nested-too-deep": Entry(
        "lists and mappings are nested more than {limit} deep",
        "списки и пары «ключ: значение» вложены глубже {limit} уровней",
        "No file of ours needs that; look for an unclosed bracket.",
        "Ни одному файлу столько не нужно: поищите незакрытую скобку.",
    ),
    "empty-file": Entry(
        "the file is empty",
        "файл пуст",
        "Fill it or delete it.",
        "Заполните его или удалите.",
    ),
    "duplicate-key": Entry(
        "the key '{key}' is given twice, first in line {first}",
        "ключ «{key}» указан дважды, впервые в строке {first}",
        "Keep one of them; plain YAML would silently drop the first.",
        "Оставьте один: обычный YAML молча отбросил бы первый.",
    ),
    "key-not-a-word": Entry(
        "a key must be a plain word",
        "ключ должен быть простым словом",
        "Write 'key: value'; a text in brackets cannot be a key, and '?' cannot begin one.",
        "Пишите «ключ: значение»: выражение в скобках ключом быть не может, а знак «?» не может "
        "его начинать.",
    ),
    "truth-word": Entry(
        "plain YAML reads '{text}' as true or false",
        "обычный YAML читает «{text}» как истину или ложь",
        'Write true or false, or quote the word: "{text}".',
        'Напишите true или false либо возьмите слово в кавычки: "{text}".',
    ),
    "clock-time": Entry(
        "plain YAML takes '{text}' for a number of minutes or seconds",
        "обычный YAML примет «{text}» за число минут или секунд",
        'Put it in quotes: "{text}".',
        'Возьмите в кавычки: "{text}".',
    ),
    "octal-number": Entry(
        "plain YAML takes '{text}' for quite another number",
        "обычный YAML примет «{text}» за совсем другое число",
        'Drop the leading zeros, or quote it: "{text}".',
        'Уберите начальные нули или возьмите в кавычки: "{text}".',
    ),
    "exponent-number": Entry(
        "'{text}' is a short form of a number, which YAML readers understand differently",
        "«{text}» — краткая запись числа, которую YAML понимает по-разному",
        'Write the number out, or quote it: "{text}".',
        'Выпишите число полностью или возьмите в кавычки: "{text}".',
    ),
    "grouped-number": Entry(
        "underscores in the number '{text}'",
        "подчёркивания в числе «{text}»",
        "Write the digits without them.",
        "Запишите цифры без них.",
    ),
    "long-number": Entry(
        "'{text}' has more digits than can be reckoned with",
        "в числе «{text}» больше цифр, чем можно посчитать",
        "Write at most 15 digits; a code or a telephone number goes in quotes.",
        "Укажите не больше 15 цифр; код или номер телефона берите в кавычки.",
    ),
    "not-a-number": Entry(
        "'{text}' is not a number that can be used",
        "«{text}» — не число, с которым можно работать",
        "Write a finite number.",
        "Укажите конечное число.",
    ),
    "trailing-zero": Entry(
        "plain YAML shortens '{text}' to fewer digits",
        "обычный YAML укоротит «{text}»",
        'Write the number without the zeros at its end, or quote it: "{text}".',
        'Запишите число без нулей в конце или возьмите в кавычки: "{text}".',
    ),
}

SHAPE = {
    "missing-key": Entry(
        "'{key}' is missing",
        "не хватает ключа «{key}»",
        "Add the key '{key}' with its value.",
        "Добавьте ключ «{key}» и его значение.",
    ),
    "unknown-key": Entry(
        "unknown key '{key}'",
        "неизвестный ключ «{key}»",
        "Correct the spelling or delete the key; unknown keys are never ignored.",
        "Исправьте написание или удалите ключ: неизвестные ключи не пропускаются молча.",
    ),
    "decimal-comma": Entry(
        "a comma ends the number here, and '{key}' became a key of its own",
        "запятая обрывает здесь число, и «{key}» стало отдельным ключом",
        "Write decimals with a point: 0.6.",
        "Отделяйте дробную часть точкой: 0.6.",
    ),
    "colon-without-space": Entry(
        "a space is missing after the colon in '{key}'",
        "после двоеточия в «{key}» нет пробела",
        "Write 'key: value'.",
        "Пишите «ключ: значение».",
    ),
    "not-a-mapping": Entry(
        "keys with values are expected here; found {found}",
        "здесь ожидаются ключи со значениями; найдено: {found}",
        "Write 'key: value', one a line, with a space after the colon.",
        "Пишите «ключ: значение» по одному на строке, с пробелом после двоеточия.",
    ),
    "not-a-list": Entry(
        "'{key}' must be a list",
        "«{key}» должен быть списком",
        "Begin each element with '- ', or write [a, b].",
        "Начинайте каждый элемент с «- » или пишите [a, b].",
    ),
    "empty-list": Entry(
        "'{key}' is empty",
        "список «{key}» пуст",
        "Add at least one element, or delete the whole entry.",
        "Добавьте хотя бы один элемент или удалите запись целиком.",
    ),
    "not-a-word": Entry(
        "a word is expected here; found {found}",
        "здесь ожидается слово; найдено: {found}",
        "Write a plain word or text; quote it when it looks like a number.",
        "Напишите слово или текст; если он похож на число, возьмите в кавычки.",
    ),
    "malformed-id": Entry(
        "'{found}' is not a well-formed name",
        "«{found}» — неправильно составленное имя",
        "Use small Latin letters and digits, joined as in '{example}'.",
        "Используйте строчные латинские буквы и цифры, соединённые, как в «{example}».",
    ),
    "unknown-word": Entry(
        "'{key}' cannot be '{found}'",
        "«{key}» не может быть «{found}»",
        "Choose one of the words that docs/rule-language.md lists for it.",
        "Выберите одно из слов, перечисленных в docs/ru/rule-language.md.",
    ),
    "text-needs-languages": Entry(
        "a text in both languages is expected here; found {found}",
        "здесь ожидается текст на двух языках; найдено: {found}",
        "Write {{en: ..., ru: ...}}.",
        "Напишите {{en: ..., ru: ...}}.",
    ),
    "missing-language": Entry(
        "the text has no '{key}' version",
        "у текста нет версии «{key}»",
        "Write {{en: ..., ru: ...}}: every text stands in both languages.",
        "Напишите {{en: ..., ru: ...}}: каждый текст даётся на обоих языках.",
    ),
    "not-a-text": Entry(
        "a text is expected here; found {found}",
        "здесь ожидается текст; найдено: {found}",
        "Write a sentence; put it in quotes if it holds a colon or a comma.",
        "Напишите предложение; если в нём есть двоеточие или запятая, возьмите его в кавычки.",
    ),
    "not-a-number-here": Entry(
        "'{key}' must be a number; found {found}",
        "«{key}» должно быть числом; найдено: {found}",
        "Write digits only, with a point for decimals.",
        "Запишите цифрами, дробную часть — через точку.",
    ),
    "not-a-whole-number": Entry(
        "'{key}' must be a whole number; found {found}",
        "«{key}» должно быть целым числом; найдено: {found}",
        "Write digits only, for example 10; what is counted begins with 1.",
        "Запишите одними цифрами, например 10; количество начинается с 1.",
    ),
    "not-true-or-false": Entry(
        "'{key}' must be true or false; found {found}",
        "«{key}» должно быть true или false; найдено: {found}",
        "Write true or false, without quotes.",
        "Напишите true или false без кавычек.",
    ),
    "not-a-date": Entry(
        "'{key}' must be a date; found {found}",
        "«{key}» должно быть датой; найдено: {found}",
        "Write it as year-month-day: 2026-03-01.",
        "Запишите её как год-месяц-день: 2026-03-01.",
    ),
    "no-such-day": Entry(
        "there is no day {found}",
        "дня {found} не существует",
        "Correct the day, the month or the year.",
        "Исправьте день, месяц или год.",
    ),
    "not-money": Entry(
        "'{found}' is not an amount of money",
        "«{found}» — не денежная сумма",
        "Write an amount and a currency: 150000 RUB.",
        "Укажите сумму и валюту: 150000 RUB.",
    ),
    "ambiguous-amount": Entry(
        "'{found}' can be read in two ways, as thousands or as decimals",
        "«{found}» можно понять двояко: как тысячи или как дробь",
        "Write thousands without a separator (150000), decimals with one or two digits (150.5).",
        "Тысячи пишите слитно (150000), дробную часть — одной или двумя цифрами (150.5).",
    ),
    "money-without-currency": Entry(
        "the amount {found} has no currency",
        "у суммы {found} не указана валюта",
        "Add it, for example {found} {currency}.",
        "Добавьте её, например {found} {currency}.",
    ),
    "unknown-currency": Entry(
        "'{name}' is not a currency of '{fact}'",
        "у факта «{fact}» нет валюты «{name}»",
        "The vocabulary lists the currencies in which it may be given.",
        "Валюты, в которых его можно указать, перечислены в словаре фактов.",
    ),
    "no-such-currency": Entry(
        "'{name}' is not the code of a currency",
        "«{name}» — не код валюты",
        "Write the three letters of its international code, such as RUB, USD or KZT.",
        "Укажите три буквы международного кода, например RUB, USD или KZT.",
    ),
    "not-a-range": Entry(
        "'{found}' is not a range of numbers",
        "«{found}» — не диапазон чисел",
        "Write 25-34, [25, 34], 55+ or up to 17.",
        "Напишите 25-34, [25, 34], 55+ или до 17.",
    ),
    "range-reversed": Entry(
        "the range begins at {low} and ends at {high}",
        "диапазон начинается с {low} и кончается на {high}",
        "Write the smaller number first.",
        "Сначала укажите меньшее число.",
    ),
    "out-of-range": Entry(
        "{found} lies outside {minimum} to {maximum}",
        "{found} выходит за пределы от {minimum} до {maximum}",
        "Write a number within these limits.",
        "Укажите число в этих пределах.",
    ),
}

NAMES = {
    "unknown-fact": Entry(
        "unknown fact '{name}'",
        "неизвестный факт «{name}»",
        "Only a fact that the vocabulary/ folder declares can be given or tested.",
        "Указывать и проверять можно только факты, объявленные в папке vocabulary/.",
    ),
    "unknown-value": Entry(
        "'{fact}' has no value '{name}'",
        "у факта «{fact}» нет значения «{name}»",
        "All its values are shown by: smm-expert kb show {fact}.",
        "Все его значения покажет команда: smm-expert kb show {fact}.",
    ),
    "unknown-item": Entry(
        "unknown item '{name}'",
        "неизвестный элемент каталога «{name}»",
        "Items are declared in the catalogue/ folder of the knowledge base.",
        "Элементы объявляются в папке catalogue/ базы знаний.",
    ),
    "unknown-kind": Entry(
        "no file declares the kind '{name}'",
        "вид «{name}» нигде не объявлен",
        "An item's id begins with its kind; declare it under kind: in a catalogue file.",
        "Имя элемента начинается с вида; объявите вид ключом kind: в файле каталога.",
    ),
    "unknown-parameter": Entry(
        "unknown parameter '${name}'",
        "неизвестный параметр «${name}»",
        "Parameters are declared in the parameters/ folder of the knowledge base.",
        "Параметры объявляются в папке parameters/ базы знаний.",
    ),
    "unknown-source": Entry(
        "unknown source '{name}'",
        "неизвестный источник «{name}»",
        "Declare it in the sources/ folder, or write expert-judgement.",
        "Объявите его в папке sources/ или напишите expert-judgement.",
    ),
    "unknown-band": Entry(
        "unknown degree of certainty '{name}'",
        "неизвестная степень уверенности «{name}»",
        "Degrees are declared in catalogue/bands.yaml; a number will do too.",
        "Степени объявлены в catalogue/bands.yaml; можно указать и число.",
    ),
    "unknown-test": Entry(
        "'{name}' is of type {type}, which has no test '{test}'",
        "у факта «{name}» тип {type}; проверки «{test}» для него нет",
        "The tests for each type are listed in docs/rule-language.md, under Conditions.",
        "Проверки для каждого типа перечислены в docs/ru/rule-language.md, раздел «Условия».",
    ),
    "reserved-name": Entry(
        "'{name}' is a word of the rule language and cannot name a fact",
        "«{name}» — слово языка правил и не может быть именем факта",
        "Choose another name.",
        "Выберите другое имя.",
    ),
    "fact-and-theme": Entry(
        "'{name}' is a fact and also the theme of '{other}'",
        "«{name}» — и факт, и тема факта «{other}»",
        "Rename the fact: in a profile nobody could tell which is meant.",
        "Переименуйте факт: в анкете не отличить одно от другого.",
    ),
    "duplicate-fact": Entry(
        "the fact '{id}' is declared already, at {first}",
        "факт «{id}» уже объявлен: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "duplicate-item": Entry(
        "the item '{id}' is declared already, at {first}",
        "элемент «{id}» уже объявлен: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "duplicate-kind": Entry(
        "the kind '{id}' is declared already, at {first}",
        "вид «{id}» уже объявлен: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите один из них.",
    ),
    "duplicate-band": Entry(
        "the degree of certainty '{id}' is declared already, at {first}",
        "степень уверенности «{id}» уже объявлена: {first}",
        "Rename or delete one of them.",
        "Переименуйте или удалите одну из них.",
    ),
    "duplicate-parameter": Entry(
        "the parameter '{id}' is declared already, at {first}",
        "параметр «{id}» уже объявлен: {first}",
        "Put both values into one parameter, or rename one.",
        "Сведите значения в один параметр или переименуйте один из них.",
    ),
    "duplicate-source": Entry(
        "the source '{id}' is declared already, at {first}",
        "источник «{id}» уже объявлен: {first}",
        "Delete one of them.",
        "Удалите один из них.",
    ),
    "duplicate-rule": Entry(
        "the rule '{id}' exists already, at {first}",
        "правило «{id}» уже есть: {first}",
        "Give one of them another id.",
        "Дайте одному из них другое имя.",
    ),
}

KNOWLEDGE = {
    "no-knowledge-folder": Entry(
        "there is no such folder of knowledge",
        "такой папки с базой знаний нет",
        "Check the path given with --knowledge.",
        "Проверьте путь в параметре --knowledge.",
    ),
    "no-manifest": Entry(
        "the base has no knowledge.yaml",
        "в базе нет файла knowledge.yaml",
        "Add one with id, version and title.",
        "Добавьте его с ключами id, version и title.",
    ),
    "unreadable-file": Entry(
        "the system cannot read this ({reason})",
        "система не может это прочитать ({reason})",
        "Try to open it with another program; the disk or the network may be at fault.",
        "Попробуйте открыть его другой программой: возможно, дело в диске или сети.",
    ),
    "no-permission": Entry(
        "you are not allowed to read this",
        "нет прав на чтение",
        "Ask its owner, or change its access rights.",
        "Обратитесь к владельцу или измените права доступа.",
    ),
    "unknown-file": Entry(
        "nothing is read from this place",
        "из этого места ничего не читается",
        "Move the file into one of the known folders.",
        "Перенесите файл в одну из известных папок.",
    ),
    "not-named-yaml": Entry(
        "a file of knowledge must be named .yaml, and this one is not read",
        "имя файла базы знаний должно кончаться на .yaml, а этот не читается",
        "Rename it to {name}.",
        "Переименуйте его в {name}.",
    ),
    "values-not-a-mapping": Entry(
        "values must be written with their labels",
        "значения записываются вместе с подписями",
        "Write one a line: value: {{en: ..., ru: ...}}.",
        "По одному на строке: значение: {{en: ..., ru: ...}}.",
    ),
    "range-needs-limits": Entry(
        "the range '{name}' needs min and max",
        "диапазону «{name}» нужны min и max",
        "Add both; '55+' ends at max, 'up to 17' begins at min.",
        "Добавьте оба: «55+» кончается на max, «до 17» начинается с min.",
    ),
    "limits-reversed": Entry(
        "min is {low} and max is {high}",
        "min равен {low}, а max — {high}",
        "Write the smaller number as min.",
        "Меньшее число укажите в min.",
    ),
    "no-values": Entry(
        "'{name}' has no values to choose from",
        "у «{name}» нет ни одного значения на выбор",
        "Add at least one.",
        "Добавьте хотя бы одно.",
    ),
    "not-derivable": Entry(
        "a fact of type {type} cannot be derived",
        "факт типа {type} не может быть выводимым",
        "Derived facts are of type choice, choices or flag.",
        "Выводимые факты бывают типов choice, choices и flag.",
    ),
    "kind-most": Entry(
        "'most' does not fit 'select: {select}'",
        "«most» не сочетается с «select: {select}»",
        "With many, most is a whole number from 1; with one, leave it out.",
        "При many укажите целое число от 1, при one уберите most.",
    ),
    "kind-order": Entry(
        "the order {order} is taken by the kind '{other}'",
        "порядок {order} уже занят видом «{other}»",
        "Choose another number.",
        "Выберите другое число.",
    ),
    "relation-cycle": Entry(
        "the items need each other in a circle: {path}",
        "элементы требуют друг друга по кругу: {path}",
        "Take one of the relations away.",
        "Уберите одну из связей.",
    ),
    "kind-cycle": Entry(
        "kinds of items wait for each other in a circle: {path}",
        "виды элементов ждут друг друга по кругу: {path}",
        "A kind is selected after the kinds that its items need: take one direction away.",
        "Вид выбирается после тех видов, которые нужны его элементам: уберите одно из "
        "направлений.",
    ),
    "threshold-bounds": Entry(
        "{found} lies outside -1 to 1",
        "{found} выходит за пределы от -1 до 1",
        "Certainty lies between -1 and 1; 0.3 is a usual threshold.",
        "Уверенность лежит между -1 и 1; обычный порог — 0.3.",
    ),
    "parameter-bound": Entry(
        "the parameter '{name}' has no value '{bound}'",
        "у параметра «{name}» нет значения «{bound}»",
        "Give low, mid and high, or name the parameter alone.",
        "Задайте low, mid и high или укажите параметр без уточнения.",
    ),
    "parameter-mixed-units": Entry(
        "the values of one parameter are in different units",
        "значения одного параметра в разных единицах",
        "Use one currency, or numbers only.",
        "Используйте одну валюту или только числа.",
    ),
    "parameter-same-day": Entry(
        "two values of the parameter begin on {day}",
        "два значения параметра начинаются {day}",
        "Keep one of them.",
        "Оставьте одно из них.",
    ),
    "parameter-order": Entry(
        "low, mid and high are not in order: {low}, {mid}, {high}",
        "low, mid и high идут не по порядку: {low}, {mid}, {high}",
        "Write the smallest amount as low and the largest as high, all in one currency.",
        "Наименьшее укажите в low, наибольшее — в high, всё в одной валюте.",
    ),
    "parameter-unit": Entry(
        "'{name}' cannot be compared with '{fact}': one is money, the other is not",
        "«{name}» нельзя сравнить с «{fact}»: одно — деньги, другое — нет",
        "Name a parameter of the same sort as the fact.",
        "Укажите параметр того же рода, что и факт.",
    ),
    "exchange-rate": Entry(
        "'{name}' is an exchange rate and must be a number above 0; found {found}",
        "«{name}» — курс валюты, это должно быть число больше 0; найдено: {found}",
        "Write how many units of the currency one US dollar costs, such as 92.5.",
        "Укажите, сколько единиц валюты стоит один доллар США, например 92.5.",
    ),
}

RULES = {
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

PROFILE = {
    "no-file": Entry(
        "there is no such file",
        "такого файла нет",
        "Check the path and the spelling of the name.",
        "Проверьте путь и написание имени.",
    ),
    "not-a-file": Entry(
        "this is a folder, not a file",
        "это папка, а не файл",
        "Name the file in it that holds the client's profile.",
        "Укажите файл в ней, где записана анкета клиента.",
    ),
    "empty-profile": Entry(
        "the profile is empty",
        "анкета клиента пуста",
        "Begin with business.market and goals; see the examples.",
        "Начните с business.market и goals; образцы — в папке examples.",
    ),
    "derived-in-profile": Entry(
        "'{name}' is concluded by rules and cannot be given",
        "«{name}» выводят правила, задавать его нельзя",
        "Delete the line.",
        "Удалите эту строку.",
    ),
    "fact-twice": Entry(
        "the fact '{name}' is given twice, first in line {first}",
        "факт «{name}» задан дважды, впервые в строке {first}",
        "A dotted key and a nested one mean the same; keep one.",
        "Ключ через точку и вложенный ключ означают одно и то же: оставьте один.",
    ),
    "theme-not-a-mapping": Entry(
        "'{name}' is a group of facts, not a fact",
        "«{name}» — группа фактов, а не факт",
        "Write its facts below it, such as: {example}.",
        "Запишите её факты под ней, например: {example}.",
    ),
    "one-value": Entry(
        "'{name}' takes one value; found several",
        "у факта «{name}» одно значение, а найдено несколько",
        "Keep one; for different parts of the audience use segments:.",
        "Оставьте одно; для разных частей аудитории есть segments:.",
    ),
    "no-value": Entry(
        "'{name}' takes one value, and the list is empty",
        "у факта «{name}» одно значение, а список пуст",
        "Name the value, or delete the line if it is not known.",
        "Укажите значение или удалите строку, если оно неизвестно.",
    ),
    "list-in-text": Entry(
        "several values of '{name}' stand in one text",
        "несколько значений «{name}» записаны одним текстом",
        "Write them as a list: [{several}].",
        "Запишите их списком: [{several}].",
    ),
    "value-twice": Entry(
        "'{value}' is named twice in '{name}'",
        "«{value}» дважды названо в «{name}»",
        "Keep one of them.",
        "Оставьте одно.",
    ),
    "segment-name": Entry(
        "the segment '{name}' is there already",
        "сегмент «{name}» уже есть",
        "Give each segment a name of its own.",
        "Дайте каждому сегменту своё имя.",
    ),
    "segment-fact": Entry(
        "'{name}' belongs to the client as a whole, not to a segment",
        "«{name}» относится ко всему клиенту, а не к сегменту",
        "Move it out of segments:.",
        "Вынесите его из segments:.",
    ),
    "share-bounds": Entry(
        "the share {found} is not between 0 and 1",
        "доля {found} не лежит между 0 и 1",
        "Write 0.4 for 40 per cent.",
        "Для 40 процентов напишите 0.4.",
    ),
    "shares-sum": Entry(
        "the shares of the segments add up to {found}, more than 1",
        "доли сегментов дают в сумме {found}, больше 1",
        "Correct the shares.",
        "Исправьте доли.",
    ),
    "no-segments": Entry(
        "the list of segments is empty",
        "список сегментов пуст",
        "Add a segment or delete the key.",
        "Добавьте сегмент или удалите ключ.",
    ),
    "decided-both-ways": Entry(
        "the client both keeps and drops '{name}'",
        "клиент и оставляет, и убирает «{name}»",
        "Name it once.",
        "Укажите его один раз.",
    ),
}

BRIEF = {
    "not-a-workbook": Entry(
        "this file cannot be opened as a spreadsheet in the format XLSX",
        "этот файл не открывается как таблица в формате XLSX",
        "Open it in Excel, LibreOffice or Google Sheets and save it anew as .xlsx.",
        "Откройте его в Excel, LibreOffice или Google Таблицах и сохраните заново как .xlsx.",
    ),
    "workbook-protected": Entry(
        "the file is protected with a password, or comes from an old office program",
        "файл защищён паролем или сохранён в формате старой офисной программы",
        "Open it, take the password off, and save it as .xlsx.",
        "Откройте его, снимите пароль и сохраните как .xlsx.",
    ),
    "workbook-too-large": Entry(
        "unpacked, the file is larger than a brief can be (more than {limit} MB or too many rows)",
        "в распакованном виде файл больше, чем бывает бриф (больше {limit} МБ или слишком много "
        "строк)",
        "Copy the answers into a fresh brief; pictures and other sheets are not needed.",
        "Перенесите ответы в новый бриф: картинки и другие листы не нужны.",
    ),
    "not-a-brief": Entry(
        "no brief is found in this file",
        "в этом файле не найден бриф",
        "Fill in one that 'smm-expert brief' has written, and leave its hidden column, or the "
        "comments <!-- ... --> beside the questions, as they are.",
        "Заполните бриф, который создала команда «smm-expert brief», и не удаляйте его скрытый "
        "столбец или пометки <!-- ... --> у вопросов.",
    ),
    "several-briefs": Entry(
        "two sheets are briefs: '{first}' and '{second}'",
        "бриф найден на двух листах: «{first}» и «{second}»",
        "Keep one of them in the file; a second client needs a file of its own.",
        "Оставьте в файле один; для второго клиента нужен отдельный файл.",
    ),
    "no-answer-column": Entry(
        "the brief has no column with the heading Answer",
        "в брифе нет столбца с заголовком «Ответ»",
        "Write this heading over the column with the answers again.",
        "Верните этот заголовок над столбцом с ответами.",
    ),
    "formula-without-result": Entry(
        "the cell holds a formula that has no result",
        "в ячейке формула, у которой нет результата",
        "Write the answer itself.",
        "Впишите сам ответ.",
    ),
    "date-in-cell": Entry(
        "the spreadsheet has turned the answer into a date: {found}",
        "таблица превратила ответ в дату: {found}",
        "Type the answer again with an apostrophe before it: '3-5.",
        "Наберите ответ ещё раз, поставив перед ним апостроф: '3-5.",
    ),
    "not-yes-or-no": Entry(
        "the answer is yes or no; found {found}",
        "здесь отвечают «да» или «нет»; найдено: {found}",
        "Write yes or no, or leave it empty if you do not know.",
        "Напишите «да» или «нет» либо оставьте пустым, если не знаете.",
    ),
    "not-a-tick": Entry(
        "'{found}' is not a mark beside an answer",
        "«{found}» — не отметка у ответа",
        "Put x or yes beside each answer that fits, and nothing beside the others.",
        "Поставьте x или «да» у каждого подходящего ответа и ничего у остальных.",
    ),
    "several-ticked": Entry(
        "one answer is asked for, and several are marked",
        "нужен один ответ, а отмечено несколько",
        "Keep the one that fits best.",
        "Оставьте тот, который подходит лучше всего.",
    ),
    "none-and-some": Entry(
        "'None of these' is marked, and an answer beside it",
        "отмечено и «Ничего из этого», и какой-то ответ",
        "Take one of the two marks away.",
        "Уберите одну из двух отметок.",
    ),
    "only-noes": Entry(
        "it is marked what does not fit, but not what does",
        "отмечено, что не подходит, но не отмечено, что подходит",
        "Mark what fits. Leave all empty if you do not know.",
        "Отметьте то, что подходит. Если не знаете, оставьте всё пустым.",
    ),
    "not-a-place": Entry(
        "'{found}' is not a place in an order",
        "«{found}» — не место по порядку",
        "Write 1 beside the most important, 2 beside the next, and nothing beside the others.",
        "Поставьте 1 у самого важного, 2 у следующего и ничего у остальных.",
    ),
    "place-twice": Entry(
        "the place {place} is given twice",
        "место {place} отдано дважды",
        "Give each a number of its own: 1, 2, 3.",
        "Дайте каждому свой номер: 1, 2, 3.",
    ),
    "answered-twice": Entry(
        "this question is answered in two places",
        "на этот вопрос ответили в двух местах",
        "Keep one of the answers.",
        "Оставьте один из ответов.",
    ),
    "text-not-read": Entry(
        "this text belongs to no question and would be lost",
        "этот текст не относится ни к какому вопросу и потерялся бы",
        "Write an answer after 'Answer:', or into the answer cell of a question; delete other "
        "notes.",
        "Впишите ответ после слова «Ответ:» или в ячейку ответа у вопроса; остальное удалите.",
LOOK = {
    "empty-look": Entry(
        "the file of the look is empty",
        "файл оформления пуст",
        "Write at least one of name, logo, accent and font.",
        "Укажите хотя бы одно: name, logo, accent или font.",
    ),
    "look-accent": Entry(
        "{found} is no colour",
        "{found} — не цвет",
        'Write # and six hexadecimal digits in quotes: accent: "#1f5f8b".',
        'Напишите в кавычках # и шесть шестнадцатеричных цифр: accent: "#1f5f8b".',
    ),
    "look-font": Entry(
        "{found} is no name of a font family",
        "{found} — не название шрифта",
        "Write the name of one family in letters, digits, spaces and hyphens, such as PT Sans.",
        "Напишите название одного шрифта: буквы, цифры, пробелы и дефисы, например PT Sans.",
    ),
    "no-logo": Entry(
        "the logo '{path}' cannot be read",
        "логотип «{path}» не удалось прочитать",
        "Check the path: it counts from the folder of this file.",
        "Проверьте путь: он считается от папки, где лежит этот файл.",
    ),
    "logo-format": Entry(
        "'{path}' is neither PNG nor JPEG nor SVG",
        "«{path}» — не PNG, не JPEG и не SVG",
        "Save the logo in one of these formats.",
        "Сохраните логотип в одном из этих форматов.",
    ),
    "logo-too-large": Entry(
        "the logo '{path}' is larger than {limit} MB",
        "логотип «{path}» больше {limit} МБ",
        "It goes into every document whole: save it smaller.",
        "Он целиком попадает в каждый документ: сохраните его в меньшем размере.",
TEMPLATE = {
    "template-not-docx": Entry(
        "this is not a Word document that can be opened",
        "это не документ Word, который можно открыть",
        "Save it in Word or LibreOffice as DOCX or DOTX, without a password.",
        "Сохраните его в Word или LibreOffice в формате DOCX или DOTX, без пароля.",
    ),
    "template-macros": Entry(
        "the template holds macros or other things that can run",
        "в шаблоне есть макросы или другое исполняемое содержимое",
        "Save it as DOCX or DOTX, which leaves macros behind, and delete embedded objects.",
        "Сохраните его как DOCX или DOTX: макросы при этом не сохраняются; внедрённые объекты "
        "удалите.",
    ),
    "template-broken": Entry(
        "the template is damaged",
        "шаблон повреждён",
        "Open it in Word or LibreOffice and save it anew as DOCX.",
        "Откройте его в Word или LibreOffice и сохраните заново в формате DOCX.",
    ),
    "template-too-large": Entry(
        "the template is larger than {limit} megabytes when unpacked",
        "распакованный шаблон больше {limit} мегабайт",
        "Only its styles, header and footer are used: delete pictures and pages from it.",
        "Из него берутся только стили и колонтитулы: удалите картинки и страницы.",
    ),
}

# What a reader found where it wanted something else.
SHAPES = {
    "null": Entry("nothing", "ничего"),
    "{...}": Entry("keys with values", "ключи со значениями"),
    "[...]": Entry("a list", "список"),
}

PROBLEMS: dict[str, Entry] = {
    **YAML,
    **SHAPE,
    **NAMES,
    **KNOWLEDGE,
    **RULES,
    **PROFILE,
    **BRIEF,
    **LOOK,
    **TEMPLATE,
}
