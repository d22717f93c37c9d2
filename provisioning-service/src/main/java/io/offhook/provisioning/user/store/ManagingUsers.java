package io.offhook.provisioning.user.store;

import io.offhook.contracts.Topic;
import io.offhook.contracts.user.User;
import io.offhook.eventing.Cause;
import io.offhook.eventing.PublishedState;
import io.offhook.eventing.UnitOfWork;
import io.offhook.provisioning.http.Problems;
import io.offhook.provisioning.phone.store.LineTexts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps persons, publishes them, and erases them: row, topic and what their phones show. */
@ApplicationScoped
class ManagingUsers {

    private static final String PUT = """
            insert into person (user_id, name, mail) values (:id, :name, :mail)
            on conflict (user_id) do update set name = excluded.name, mail = excluded.mail""";

    private final UnitOfWork units;
    private final PublishedState published;
    private final LineTexts texts;

    ManagingUsers(UnitOfWork units, PublishedState published, LineTexts texts) {
        this.units = units;
        this.published = published;
        this.texts = texts;
    }

    Uni<Void> put(UserView user, Cause cause) {
        return units.run(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PUT)
                        .setParameter("id", user.id())
                        .setParameter("name", user.name())
                        .setParameter("mail", user.mail())
                        .executeUpdate())
                .chain(() ->
                        published.put(Topic.USER, user.id(), new User(user.id(), user.name(), user.mail()), cause)));
    }

    /** Phones keep the owner's id; it no longer leads to a person. */
    Uni<Void> erase(String userId, Cause cause) {
        return units.run(() -> UserRow.deleteById(userId)
                .invoke(existed -> {
                    if (!existed) {
                        throw Problems.unknownUser();
                    }
                })
                .chain(() -> texts.eraseOfOwner(userId))
                .chain(() -> published.erase(Topic.USER, userId, cause)));
    }
}
