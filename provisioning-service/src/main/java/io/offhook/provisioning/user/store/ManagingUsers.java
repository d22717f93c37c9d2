package io.offhook.provisioning.user.store;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.provisioning.phone.store.LineTexts;
import io.offhook.provisioning.user.Language;
import io.offhook.provisioning.user.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores users, publishes them, and erases them: the row, the state on the topic, and the texts that their phones show. */
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

    private static final String ERASE = "delete from person where user_id = $1";

    private final UnitOfWork units;
    private final PublishedState published;
    private final LineTexts texts;

    ManagingUsers(UnitOfWork units, PublishedState published, LineTexts texts) {
        this.units = units;
        this.published = published;
        this.texts = texts;
    }

    /** Adds the user, or changes name, mail address and language. */
    public Uni<Void> put(Person person, Cause cause) {
        var user = state(person);
        return units.run(() -> PlainSql.update(PUT, user.userId(), user.name(), user.mail(), user.language())
                .chain(() -> published.put(Topic.USER, user.userId(), user, cause)));
    }

    /**
     * The same for many users, in a transaction. For callers on any thread.
     *
     * @param withLanguages whether the languages change; else those that are known stay
     */
    public Uni<Void> putAll(List<Person> persons, boolean withLanguages, Cause cause) {
        var users = persons.stream().map(ManagingUsers::state).toList();
        return units.runApart(() -> PlainSql.select(
                        PUT_ALL,
                        users.stream().map(User::userId).toArray(String[]::new),
                        users.stream().map(User::name).toArray(String[]::new),
                        users.stream().map(User::mail).toArray(String[]::new),
                        users.stream().map(User::language).toArray(String[]::new),
                        withLanguages)
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transform(row -> new User((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                        .onItem()
                        .transformToUniAndConcatenate(user -> published.put(Topic.USER, user.userId(), user, cause))
                        .onItem()
                        .ignoreAsUni()));
    }

    private static User state(Person person) {
        return new User(
                person.id().text(),
                person.name(),
                person.mail().text(),
                person.language().map(Language::tag).orElse(null));
    }

    /**
     * Phones keep the owner's id; it no longer leads to a person.
     *
     * @return whether there was such a user
     */
    public Uni<Boolean> erase(String userId, Cause cause) {
        return units.run(() -> PlainSql.update(ERASE, userId)
                .map(erased -> erased == 1)
                .call(existed ->
                        existed ? eraseTraces(userId, cause) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> eraseTraces(String userId, Cause cause) {
        return texts.eraseOfOwner(userId).chain(() -> published.erase(Topic.USER, userId, cause));
    }
}
