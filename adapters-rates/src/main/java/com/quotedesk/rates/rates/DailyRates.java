package com.quotedesk.rates.rates;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.ExchangeRate;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The document {@code XML_daily.asp}: for each currency how many roubles so many of it cost, with
 * decimal commas. Entities and outside documents are never looked at.
 */
final class DailyRates {

    private static final String SOURCE = "cbr";
    private static final Currency ROUBLE = Currency.getInstance("RUB");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private DailyRates() {}

    /**
     * @throws PortFailure.Rejected when it is no such document
     */
    static List<ExchangeRate> parse(byte[] document) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException
                | DateTimeException
                | NumberFormatException
                | IllegalStateException fault) {
            throw new PortFailure.Rejected("the bank's rates cannot be understood", fault);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static List<ExchangeRate> read(XMLStreamReader reader) throws XMLStreamException {
        reader.nextTag();
        var day = reader.getAttributeValue(null, "Date");
        if (!reader.getLocalName().equals("ValCurs") || day == null) {
            throw new IllegalStateException("not a list of rates");
        }
        var date = LocalDate.parse(day, DAY);
        var rates = new ArrayList<ExchangeRate>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("Valute")) {
                rate(fields(reader), date).ifPresent(rates::add);
            }
        }
        if (rates.isEmpty()) {
            throw new IllegalStateException("no rates in the list");
        }
        return rates;
    }

    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            var name = reader.getLocalName();
            fields.put(name, reader.getElementText().strip());
        }
        return fields;
    }

    /** Empty for what the bank counts as a currency and we do not know: the SDR, old ones. */
    private static Optional<ExchangeRate> rate(Map<String, String> fields, LocalDate date) {
        return currency(field(fields, "CharCode"))
                .map(
                        currency ->
                                new ExchangeRate(
                                        currency,
                                        ROUBLE,
                                        number(field(fields, "Value"))
                                                .divide(
                                                        number(field(fields, "Nominal")),
                                                        MathContext.DECIMAL64),
                                        date,
                                        SOURCE));
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a currency without " + name);
        }
        return value;
    }

    private static BigDecimal number(String text) {
        var number = new BigDecimal(text.replace(',', '.'));
        if (number.signum() <= 0) {
            throw new IllegalStateException("not a price of money: " + text);
        }
        return number;
    }

    private static Optional<Currency> currency(String code) {
        try {
            var currency = Currency.getInstance(code);
            return Optional.of(currency)
                    .filter(one -> one.getDefaultFractionDigits() >= 0 && !one.equals(ROUBLE));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
