package com.quotedesk.application.imports;

/** What a table of suppliers says. A row is a person; those of one supplier repeat its name. */
enum SupplierColumn implements Column {
    NAME("Поставщик", "Supplier"),
    LANGUAGES("Языки", "Languages"),
    CONTACT("Контакт", "Contact"),
    EMAIL("Почта", "E-mail"),
    PHONE("Телефон", "Phone"),
    CATEGORIES("Категории", "Categories"),
    BRANDS("Бренды", "Brands"),
    PAYMENT("Оплата", "Payment"),
    DELIVERY("Доставка", "Delivery"),
    MINIMUM("Минимальный заказ", "Minimum order"),
    CURRENCY("Валюта", "Currency"),
    NOTES("Заметки", "Notes");

    private final String russian;
    private final String english;

    SupplierColumn(String russian, String english) {
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
