"""Faults of files that are not plain YAML, and the likely mend: one entry per problem code."""

from __future__ import annotations

from smm_expert.wording.entry import Entry

YAML: dict[str, Entry] = {
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
