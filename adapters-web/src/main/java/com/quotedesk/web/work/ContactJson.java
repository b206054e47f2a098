package com.quotedesk.web.work;

import com.quotedesk.domain.shared.Contact;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person we write to, as it stands in bodies.
 *
 * @param phone in E.164
 */
@Serdeable
public record ContactJson(@Nullable String name, @Nullable String email, @Nullable String phone) {

    public static List<ContactJson> of(List<Contact> contacts) {
        return contacts.stream()
                .map(
                        contact ->
                                new ContactJson(
                                        contact.name(), contact.email().value(), contact.phone()))
                .toList();
    }

    /** The people of one company, each with an address of its own. */
    public static List<Contact> read(Fields fields, @Nullable List<ContactJson> sent) {
        var contacts = new ArrayList<Contact>();
        for (var one : Fields.listed("contacts", sent)) {
            var path = "contacts[" + contacts.size() + "].";
            var email = fields.email(path + "email", one.email());
            if (contacts.stream().anyMatch(known -> known.email().equals(email))) {
                fields.wrong(path + "email", "value.repeated");
            }
            contacts.add(
                    new Contact(
                            fields.optionalText(path + "name", one.name()),
                            email,
                            fields.optionalText(path + "phone", one.phone())));
        }
        return Contact.repeatedIn(contacts).isPresent() ? List.of() : contacts;
    }
}
