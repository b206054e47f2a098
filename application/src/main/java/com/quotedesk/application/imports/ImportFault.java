package com.quotedesk.application.imports;

import com.quotedesk.domain.reading.Language;

/**
 * What is wrong with a cell of a table.
 *
 * @param cell as sheets name it, {@code C5}; empty where the whole is meant
 * @param found what stands there, shortened; with {@link Kind#TAKEN} who has it
 */
public record ImportFault(String cell, Kind kind, String found) {

    /** Longer texts are shown by their beginning. */
    private static final int SHOWN = 80;

    public enum Kind {
        NOT_A_TABLE("это не таблица XLSX или CSV", "this is no table as XLSX or CSV"),
        TOO_MANY_ROWS("строк слишком много, разделите файл", "there are too many rows: split it"),
        MISSING_COLUMN("нет столбца с таким заголовком", "no column has this heading"),
        UNKNOWN_COLUMN("такой столбец не читается", "such a column is not read"),
        REPEATED_COLUMN("такой столбец уже есть", "there is such a column already"),
        MISSING("не заполнено", "must be filled in"),
        TOO_LONG("не больше 2000 знаков", "must have 2000 characters at most"),
        NOT_AN_INN("не ИНН", "is not a taxpayer number (INN)"),
        NOT_A_KPP("не КПП", "is not a KPP"),
        NOT_AN_OGRN("не ОГРН", "is not a registration number (OGRN)"),
        NOT_AN_ACCOUNT("не счёт в банке с таким БИК", "is not an account at the bank of this BIC"),
        NOT_AN_ADDRESS("не адрес почты", "is not a mail address"),
        NOT_A_LANGUAGE("не ru и не en", "must be ru or en"),
        NOT_AN_AMOUNT("не сумма", "is not an amount"),
        NOT_A_CURRENCY("не код валюты, например RUB", "is not a currency such as RUB"),
        REPEATED(
                "стоит и у другой компании этого файла", "another company of this file has it too"),
        TAKEN("уже принадлежит другой компании", "belongs to another company already"),
        ARCHIVED(
                "клиент в архиве: сначала верните его", "the client is archived: restore it first"),
        CHANGED_MEANWHILE("кто-то изменил это одновременно", "somebody changed it meanwhile"),
        NOT_ALLOWED("прав на это больше нет", "whoever began it may not do this any more"),
        GAVE_UP("не получилось с нескольких попыток", "several tries failed");

        private final String russian;
        private final String english;

        Kind(String russian, String english) {
            this.russian = russian;
            this.english = english;
        }

        public String message(Language language) {
            return switch (language) {
                case RUSSIAN -> russian;
                case ENGLISH -> english;
            };
        }
    }

    public ImportFault {
        found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    }
}
