package io.offhook.console.person.page;

import io.offhook.console.person.page.UserPages.FormView;
import io.offhook.console.person.store.FindPersons;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.timeline.store.FindTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads a user with the phones that they own, and the mails to them. */
@ApplicationScoped
class ReadingUser {

    private static final int MAILS = 20;

    private final FindPersons persons;
    private final FindPhone phones;
    private final FindTimeline timeline;

    ReadingUser(FindPersons persons, FindPhone phones, FindTimeline timeline) {
        this.persons = persons;
        this.phones = phones;
        this.timeline = timeline;
    }

    /** Empty: there is none with this id. */
    Uni<Optional<FormView>> read(String id) {
        return Uni.combine()
                .all()
                .unis(persons.one(id), phones.byOwner(id), timeline.mailsTo(id, MAILS))
                .with((person, owned, mails) -> person.map(it -> new FormView(
                        it.userId(),
                        it.name(),
                        it.mail(),
                        Objects.requireNonNullElse(it.language(), ""),
                        false,
                        living(owned),
                        mails.stream().map(MailView::of).toList(),
                        null)));
    }

    private static List<PhoneRecord> living(List<PhoneRecord> owned) {
        return owned.stream().filter(each -> each.removedAt() == null).toList();
    }
}
