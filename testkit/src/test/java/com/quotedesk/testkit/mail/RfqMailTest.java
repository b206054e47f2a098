package com.quotedesk.testkit.mail;

import static com.quotedesk.testkit.rfqs.RfqFixtures.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.mail.FormAndLink;
import com.quotedesk.application.mail.LetterTemplates;
import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.OutgoingPolicy;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.RfqEnclosures;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.testkit.links.PlainLinkTokens;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RfqMailTest {

    private final PostDesk desk = new PostDesk();

    @Test
    void a_request_goes_to_one_address_in_the_words_of_its_language() {
        var rfq = desk.queued();

        var mail = desk.onlyMail();
        assertThat(mail.kind()).isEqualTo(LetterKind.RFQ);
        assertThat(mail.about()).isEqualTo(new Subject("rfq", rfq.id().value()));
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.subject()).isEqualTo("rfq ru " + rfq.number());
        var letter = desk.letters.composed().getFirst();
        assertThat(letter.to().address()).isEqualTo(mail.to());
        assertThat(letter.automatic()).isFalse();
        assertThat(letter.attachments()).isEmpty();
        assertThat(letter.words().text())
                .contains("company=ООО «Ромашка»")
                .contains("deadline=22 ноября 2026, 15:00 (UTC+03:00, Europe/Moscow)")
                .contains("unit=м")
                .contains("quantity=200.5")
                .contains("attached=false");
    }

    @Test
    void the_message_id_the_mark_and_the_answer_address_name_the_thread_and_are_signed() {
        var rfq = desk.queued();

        var letter = desk.letters.composed().getFirst();
        assertThat(desk.tokens.read(letter.mark())).contains(rfq.id().value());
        assertThat(letter.messageId()).startsWith(letter.mark() + ".").endsWith("@desk.example");
        assertThat(letter.replyTo())
                .isEqualTo(new EmailAddress("orders+" + letter.mark() + "@desk.example"));
        desk.policy = PostDesk.policy(false, 9, 9);
        desk.queued();
        assertThat(desk.letters.composed().getLast().replyTo()).isNull();
    }

    @Test
    void an_english_supplier_is_written_to_in_english_with_form_and_link() {
        desk.enclosed =
                new RfqEnclosures.Enclosed(
                        List.of(new Attachment("form.xlsx", "application/xlsx", Bytes.empty())),
                        "https://desk.example/a");
        var supplier = supplier(Language.ENGLISH, "John", "john@supplier.example");

        desk.queued(supplier);

        var letter = desk.letters.composed().getFirst();
        assertThat(letter.to().name()).isEqualTo("John");
        assertThat(letter.attachments()).hasSize(1);
        assertThat(letter.words().text())
                .contains("deadline=22 November 2026, 15:00 (UTC+03:00, Europe/Moscow)")
                .contains("unit=m")
                .contains("contact=John")
                .contains("attached=true")
                .contains("link=https://desk.example/a");
    }

    @Test
    void only_the_request_has_the_form_with_it_and_supersedes_the_links_before() {
        var written = new ArrayList<QuoteForm>();
        var links = new ArrayList<String>();
        desk.enclosures = enclosing(written);
        var rfq = desk.queued(supplier(Language.ENGLISH, "John", "john@supplier.example"));
        desk.deliver.deliverNext();
        var sent = desk.stored(rfq);
        desk.write(sent, new RfqEvent.Reminded(rfq.ref(), rfq.timing().deadline()));
        desk.write(sent, new RfqEvent.Extended(rfq.ref(), rfq.timing().deadline()));
        desk.write(sent, new RfqEvent.Queued(rfq.ref(), rfq.timing().deadline()));
        cancel(sent);

        for (var letter : desk.letters.composed()) {
            links.add(letter.words().text().replaceAll("(?s).*link=([^,}]*).*", "$1"));
        }
        assertThat(desk.letters.composed())
                .extracting(letter -> letter.attachments().size())
                .containsExactly(1, 0, 0, 1, 0);
        assertThat(desk.letters.composed().getFirst().attachments().getFirst().fileName())
                .isEqualTo(rfq.number() + ".xlsx");
        assertThat(links.getFirst())
                .startsWith("https://desk.example/quote/")
                .contains(rfq.id() + "_1_");
        assertThat(links.get(1)).isEqualTo(links.getFirst());
        assertThat(links.get(2)).isEqualTo(links.getFirst());
        assertThat(links.get(3)).contains(rfq.id() + "_2_");
        assertThat(links.get(4)).isEmpty();
        assertThat(written.getFirst())
                .satisfies(
                        form -> {
                            assertThat(form.rfq()).isEqualTo(rfq.id().value());
                            assertThat(form.language()).isEqualTo(Language.ENGLISH);
                            assertThat(form.asker()).isEqualTo("ООО «Ромашка»");
                            assertThat(form.deadline()).startsWith("22 November 2026");
                            assertThat(form.rows()).hasSameSizeAs(rfq.items());
                        });
    }

    private FormAndLink enclosing(List<QuoteForm> written) {
        var sheets =
                new QuoteSheets() {
                    @Override
                    public Bytes write(QuoteForm form) {
                        written.add(form);
                        return Bytes.empty();
                    }

                    @Override
                    public FilledSheet read(Bytes file) {
                        return new FilledSheet.NotOurs();
                    }
                };
        var issueLink =
                new IssueLink(
                        new PlainLinkTokens(),
                        desk.stores.linkGenerations(),
                        desk.clock,
                        URI.create("https://desk.example"),
                        Duration.ofDays(30));
        return new FormAndLink(sheets, issueLink, desk.clock, () -> desk.policy);
    }

    @Test
    void a_reminder_follows_its_request_and_goes_by_itself() {
        var rfq = sent();
        desk.clock.advance(Duration.ofHours(30));

        desk.write(rfq, new RfqEvent.Reminded(rfq.ref(), rfq.timing().deadline()));

        var reminder = desk.letters.composed().getLast();
        assertThat(reminder.automatic()).isTrue();
        assertThat(reminder.references()).containsExactly(desk.mails().getFirst().messageId());
        assertThat(desk.mails().getLast().kind()).isEqualTo(LetterKind.RFQ_REMINDER);
        assertThat(desk.mails().getLast().automatic()).isTrue();
    }

    @Test
    void what_becomes_of_a_reminder_changes_nothing_of_the_request() {
        var rfq = sent();
        desk.write(rfq, new RfqEvent.Reminded(rfq.ref(), rfq.timing().deadline()));
        desk.deliver.deliverNext();
        assertThat(desk.states()).containsExactly(OutgoingState.SENT, OutgoingState.SENT);
        assertThat(desk.stored(rfq)).isEqualTo(rfq);

        desk.write(rfq, new RfqEvent.Reminded(rfq.ref(), rfq.timing().deadline()));
        desk.server.answer(new MailTransport.Result.Refused("550 full"));
        desk.deliver.deliverNext();
        assertThat(desk.states()).contains(OutgoingState.FAILED);
        assertThat(desk.stored(rfq)).isEqualTo(rfq);

        var request = desk.mails().getFirst().messageId();
        desk.stores.transactions().run(() -> desk.proof.cameBack(request, "550 no such user"));
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.UNDELIVERABLE);
    }

    @Test
    void what_the_supplier_need_not_know_is_not_written() {
        var rfq = sent();

        desk.write(rfq, new RfqEvent.Sent(rfq.ref(), PostDesk.NOON), new Other());

        assertThat(desk.mails()).hasSize(1);
    }

    @Test
    void more_time_is_told() {
        var rfq = sent();
        var later =
                made(
                        rfq.extend(
                                new Deadline(
                                        PostDesk.NOON.plus(Duration.ofDays(9)), ZoneId.of("UTC")),
                                RfqPolicy.STANDARD,
                                PostDesk.NOON));

        desk.write(later, new RfqEvent.Extended(later.ref(), later.timing().deadline()));

        assertThat(desk.mails().getLast().kind()).isEqualTo(LetterKind.RFQ_EXTENDED);
        assertThat(desk.letters.composed().getLast().words().text()).contains("29 ноября 2026");
    }

    @Test
    void a_request_that_is_cancelled_before_it_left_is_never_sent_and_nobody_is_told() {
        var rfq = desk.queued();

        cancel(rfq);

        assertThat(desk.states()).containsExactly(OutgoingState.WITHDRAWN);
        assertThat(desk.onlyMail().reply()).isEqualTo("the client Romashka changed its mind");
    }

    @Test
    void who_has_the_request_is_told_of_its_end_and_not_why() {
        cancel(sent());

        assertThat(desk.mails())
                .extracting(OutgoingMail::kind)
                .containsExactly(LetterKind.RFQ, LetterKind.RFQ_CANCELLED);
        assertThat(desk.letters.composed().getLast().words().text()).doesNotContain("Romashka");
    }

    @Test
    void a_supplier_that_lost_its_last_address_is_not_written_to() {
        var id = supplier(Language.RUSSIAN, null, "a@supplier.example");
        var before = desk.stores.suppliers().find(id).orElseThrow();
        var profile = before.profile();
        var without =
                before.change(
                                new SupplierProfile(
                                        profile.name(),
                                        profile.languages(),
                                        List.of(),
                                        profile.categories(),
                                        profile.brands(),
                                        profile.terms(),
                                        profile.notes()))
                        .state();
        desk.stores.transactions().run(() -> desk.stores.suppliers().replace(without));

        desk.queued(id);

        assertThat(desk.mails()).isEmpty();
    }

    @Test
    void nothing_goes_by_itself_to_ourselves_to_nobody_or_without_end() {
        for (var address :
                List.of(
                        "sales@desk.example",
                        "orders@desk.example",
                        "no-reply@supplier.example",
                        "mailer-daemon+x@supplier.example",
                        "noreply@supplier.example")) {
            assertThat(automatic(address).state()).isEqualTo(OutgoingState.WITHDRAWN);
        }
        assertThat(automatic("anna@supplier.example").state()).isEqualTo(OutgoingState.NEW);
        assertThat(automatic("anna@supplier.example").state()).isEqualTo(OutgoingState.NEW);
        assertThat(automatic("anna@supplier.example").reply()).contains("too many");
        assertThat(automatic("boris@supplier.example").state()).isEqualTo(OutgoingState.NEW);
        desk.clock.advance(Duration.ofHours(1));
        assertThat(automatic("anna@supplier.example").state()).isEqualTo(OutgoingState.NEW);
    }

    @Test
    void an_address_of_ours_that_is_not_in_the_list_is_ours_all_the_same() {
        var base = PostDesk.policy(true, 9, 9);
        desk.policy =
                new OutgoingPolicy(
                        base.from(),
                        Set.of(),
                        true,
                        9,
                        9,
                        9,
                        9,
                        base.lease(),
                        base.giveUpAfter(),
                        base.retryPause());

        assertThat(automatic("orders@desk.example").state()).isEqualTo(OutgoingState.WITHDRAWN);
    }

    @Test
    void a_changed_template_holds_until_it_is_given_back_or_fails() {
        change(new LetterText("Наш запрос", "", ""), 1);
        desk.queued();
        assertThat(desk.mails().getLast().subject()).startsWith("Наш запрос ");

        change(new LetterText("Наш запрос", "{{nothing}}", ""), 2);
        desk.queued();
        assertThat(desk.mails().getLast().subject()).startsWith("rfq ru ");

        change(null, 3);
        desk.queued();
        assertThat(desk.mails().getLast().subject()).startsWith("rfq ru ");
    }

    private void change(@Nullable LetterText text, long version) {
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.stores
                                        .letterTemplates()
                                        .replace(
                                                new LetterTemplates.Stored(
                                                        LetterKind.RFQ,
                                                        Language.RUSSIAN,
                                                        text,
                                                        version)));
        desk.clock.advance(Duration.ofSeconds(1));
    }

    private OutgoingMail automatic(String to) {
        return desk.stores
                .transactions()
                .inTransaction(
                        () ->
                                desk.post.send(
                                        new Post.Letter(
                                                LetterKind.PROPOSAL_REMINDER,
                                                new Subject("proposal", PostDesk.id(5)),
                                                new MailAddress(null, new EmailAddress(to)),
                                                Language.ENGLISH,
                                                Map.of("number", "KP-2026-0001"),
                                                true,
                                                List.of())));
    }

    private SupplierId supplier(Language language, String name, String address) {
        var id = new SupplierId(desk.ids.next());
        var profile =
                new SupplierProfile(
                        "Cable & Wire",
                        List.of(language),
                        List.of(new Contact(name, new EmailAddress(address), null)),
                        List.of(),
                        List.of(),
                        SupplierTerms.UNKNOWN,
                        null);
        var supplier = new Supplier(id, profile, null, PostDesk.NOON, 1);
        desk.stores.transactions().run(() -> desk.stores.suppliers().add(supplier));
        return id;
    }

    private Rfq sent() {
        var rfq = desk.queued();
        desk.deliver.deliverNext();
        return desk.stored(rfq);
    }

    private void cancel(Rfq rfq) {
        var why = "the client Romashka changed its mind";
        desk.write(made(rfq.cancel(why)), new RfqEvent.Cancelled(rfq.ref(), why));
    }

    private record Other() implements DomainEvent {
        @Override
        public String type() {
            return "other.v1";
        }

        @Override
        public Subject subject() {
            return new Subject("other", PostDesk.id(1));
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }
    }
}
