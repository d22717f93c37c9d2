package io.offhook.console.person.page;

import io.offhook.console.person.page.UserPages.FormView;
import io.offhook.console.person.store.FindPersons;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads a user with the phones that they own. */
@ApplicationScoped
class ReadingUser {

    private final FindPersons persons;
    private final FindPhone phones;

    ReadingUser(FindPersons persons, FindPhone phones) {
        this.persons = persons;
        this.phones = phones;
    }

    /** Empty: there is none with this id. */
    Uni<Optional<FormView>> read(String id) {
        return Uni.combine()
                .all()
                .unis(persons.one(id), phones.byOwner(id))
                .with((person, owned) ->
                        person.map(it -> new FormView(it.userId(), it.name(), it.mail(), false, living(owned), null)));
    }

    private static List<PhoneRecord> living(List<PhoneRecord> owned) {
        return owned.stream().filter(each -> each.removedAt() == null).toList();
    }
}
