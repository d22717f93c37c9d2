package io.offhook.provisioning.user.store;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.PublishedState;
import io.offhook.provisioning.erasure.store.IdsInErasure;
import io.offhook.provisioning.user.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Stores users and publishes them. What is stored is looked at again after it: an erasure that came between has committed by then. */
@ApplicationScoped
public class ManagingUsers {

    private static final String PUT = """
            insert into person (user_id, name, mail) values ($1, $2, $3)
            on conflict (user_id) do update set name = excluded.name, mail = excluded.mail""";

    private static final String PUT_ALL = """
            insert into person (user_id, name, mail) select * from unnest($1::text[], $2::text[], $3::text[]) order by 1
            on conflict (user_id) do update set name = excluded.name, mail = excluded.mail""";

    private final UnitOfWork units;
    private final PublishedState published;
    private final IdsInErasure inErasure;

    ManagingUsers(UnitOfWork units, PublishedState published, IdsInErasure inErasure) {
        this.units = units;
        this.published = published;
        this.inErasure = inErasure;
    }

    /** Somebody else had the id, and something of them may still be somewhere. */
    public static final class BeingErased extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BeingErased() {
            super("the last user with this id is being erased");
        }
    }

    /** Adds the user, or changes name and mail address. Fails with {@link BeingErased}. */
    public Uni<Void> put(Person person, Cause cause) {
        var user = state(person);
        return units.run(() -> PlainSql.update(PUT, user.userId(), user.name(), user.mail())
                .chain(() -> inErasure.among(List.of(user.userId())))
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw new BeingErased();
                    }
                })
                .chain(() -> published.put(Topic.USER, user.userId(), user, cause)));
    }

    /**
     * The same for many users, in a transaction. For callers on any thread.
     *
     * @return ids of those who were not stored, because the last user with this id is being erased
     */
    public Uni<Set<String>> putAll(List<Person> persons, Cause cause) {
        return units.runApart(() -> inErasure.among(ids(persons)).call(found -> putRest(persons, found, cause)));
    }

    private Uni<Void> putRest(List<Person> all, Set<String> inErasureBefore, Cause cause) {
        var persons = all.stream()
                .filter(person -> !inErasureBefore.contains(person.id().text()))
                .toList();
        return PlainSql.update(
                        PUT_ALL,
                        ids(persons).toArray(String[]::new),
                        persons.stream().map(Person::name).toArray(String[]::new),
                        persons.stream().map(person -> person.mail().text()).toArray(String[]::new))
                .chain(() -> inErasure.among(ids(persons)))
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw new VersionConflict(found.size()); // an erasure came between: the next try knows it
                    }
                })
                .chain(() -> Multi.createFrom()
                        .iterable(persons)
                        .onItem()
                        .transformToUniAndConcatenate(
                                person -> published.put(Topic.USER, person.id().text(), state(person), cause))
                        .onItem()
                        .ignoreAsUni());
    }

    private static List<String> ids(List<Person> persons) {
        return persons.stream().map(person -> person.id().text()).toList();
    }

    private static User state(Person person) {
        return new User(person.id().text(), person.name(), person.mail().text());
    }
}
