package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * A person, as of now. The only topic that carries a name or a mail address.
 *
 * @param userId what phones name as their owner
 * @param language the language of pages and mails until the person chooses one: {@code en}, {@code de}, {@code fr} or {@code es}; absent: that of the installation
 */
public record User(
        String userId, String name, String mail, @Nullable String language) implements Event {

    /** Whose language nobody said. */
    public User(String userId, String name, String mail) {
        this(userId, name, mail, null);
    }
}
