package io.offhook.provisioning.user.store;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.PublishedState;
import io.offhook.provisioning.erasure.store.IdsInErasure;
import io.offhook.provisioning.user.Language;
import io.offhook.provisioning.user.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores users and publishes them. What is stored is looked at again after it: an erasure that came between has committed by then. */
@ApplicationScoped
public class ManagingUsers {

    private static final String PUT = """
            insert into person (user_id, name, mail, language) values ($1, $2, $3, $4)
            on conflict (user_id) do update
            set name = excluded.name, mail = excluded.mail, language = excluded.language""";

    private static final String PUT_ALL = """
            insert into person (user_id, name, mail, language)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) order by 1
            on conflict (user_id) do update set name = excluded.name, mail = excluded.mail,
                language = case when $5 then excluded.language else person.language end
            returning user_id, name, mail, language""";

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

    /** Adds the user, or changes name, mail address and language. Fails with {@link BeingErased}. */
    public Uni<Void> put(Person person, Cause cause) {
        var user = state(person);
        return units.run(() -> store(user)
                .chain(() -> inErasure.among(List.of(user.userId())))
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw new BeingErased();
                    }
                })
                .chain(() -> published.put(Topic.USER, user.userId(), user, cause)));
    }

    /** In the caller's transaction. */
    static Uni<Void> store(User user) {
        return PlainSql.update(PUT, user.userId(), user.name(), user.mail(), user.language())
                .replaceWithVoid();
    }

    /**
     * The same for many users, in a transaction. For callers on any thread.
     *
     * @param withLanguages whether the languages change; else those that are known stay
     * @return ids of those who were not stored, because the last user with this id is being erased
     */
    public Uni<Set<String>> putAll(List<Person> persons, boolean withLanguages, Cause cause) {
        return units.runApart(
                () -> inErasure.among(ids(persons)).call(found -> putRest(persons, found, withLanguages, cause)));
    }

    private Uni<Void> putRest(List<Person> all, Set<String> inErasureBefore, boolean withLanguages, Cause cause) {
        var users = all.stream()
                .filter(person -> !inErasureBefore.contains(person.id().text()))
                .map(ManagingUsers::state)
                .toList();
        var ids = texts(users, User::userId);
        return PlainSql.select(
                        PUT_ALL,
                        ids,
                        texts(users, User::name),
                        texts(users, User::mail),
                        texts(users, User::language),
                        withLanguages)
                .call(() -> inErasure.among(List.of(ids)).invoke(found -> {
                    if (!found.isEmpty()) {
                        throw new VersionConflict(found.size()); // an erasure came between: the next try knows it
                    }
                }))
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transform(row -> new User((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                        .onItem()
                        .transformToUniAndConcatenate(user -> published.put(Topic.USER, user.userId(), user, cause))
                        .onItem()
                        .ignoreAsUni());
    }

    private static String[] texts(List<User> users, Function<User, @Nullable String> text) {
        return users.stream().map(text).toArray(String[]::new);
    }

    private static List<String> ids(List<Person> persons) {
        return persons.stream().map(person -> person.id().text()).toList();
    }

    private static User state(Person person) {
        return new User(
                person.id().text(),
                person.name(),
                person.mail().text(),
                person.language().map(Language::tag).orElse(null));
    }
}
