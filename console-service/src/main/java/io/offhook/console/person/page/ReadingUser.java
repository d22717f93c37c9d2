package io.offhook.console.person.page;

import io.offhook.console.person.Person;
import io.offhook.console.person.page.UserPages.FormView;
import io.offhook.console.person.store.FindPersons;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads a user with the phones that they own, and the mails to them. */
@ApplicationScoped
class ReadingUser {

    private final FindPersons persons;
    private final FindPhone phones;
    private final ReadingSelfCare selfCare;

    ReadingUser(FindPersons persons, FindPhone phones, ReadingSelfCare selfCare) {
        this.persons = persons;
        this.phones = phones;
        this.selfCare = selfCare;
    }

    /** Empty: there is none with this id. */
    Uni<Optional<FormView>> read(String id) {
        return Uni.combine()
                .all()
                .unis(persons.one(id), phones.byOwner(id))
                .asTuple()
                .chain(found -> found.getItem1()
                        .map(person -> selfCare.of(id)
                                .map(known -> Optional.of(view(person, living(found.getItem2()), known))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static FormView view(Person person, List<PhoneRecord> owned, SelfCareView known) {
        var language = Objects.requireNonNullElse(person.language(), "");
        return new FormView(person.userId(), person.name(), person.mail(), language, false, owned, known, null);
    }

    private static List<PhoneRecord> living(List<PhoneRecord> owned) {
        return owned.stream().filter(each -> each.removedAt() == null).toList();
    }
}
