package com.quotedesk.application.imports;

/** What a table of clients says. A row is a person; those of one client repeat its name. */
enum ClientColumn implements Column {
    NAME("Клиент", "Client"),
    LEGAL_NAME("Полное название", "Legal name"),
    INN("ИНН", "INN"),
    KPP("КПП", "KPP"),
    OGRN("ОГРН", "OGRN"),
    BIC("БИК", "BIC"),
    ACCOUNT("Счёт", "Account"),
    BANK("Банк", "Bank"),
    CONTACT("Контакт", "Contact"),
    EMAIL("Почта", "E-mail"),
    PHONE("Телефон", "Phone"),
    LEGAL_ADDRESS("Юридический адрес", "Legal address"),
    POSTAL_ADDRESS("Почтовый адрес", "Postal address"),
    DELIVERY_ADDRESS("Адрес доставки", "Delivery address"),
    NOTES("Заметки", "Notes");

    private final String russian;
    private final String english;

    ClientColumn(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    @Override
    public String russian() {
        return russian;
    }

    @Override
    public String english() {
        return english;
    }
}
