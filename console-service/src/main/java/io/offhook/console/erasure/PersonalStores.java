package io.offhook.console.erasure;

import io.offhook.eventing.erasure.PersonalStore;
import java.util.List;

/** Where this service keeps data of persons. A table that is added later belongs here too. */
public final class PersonalStores {

    public static final List<PersonalStore> ALL = List.of(
            PersonalStore.rows("person", "user_id = $1"),
            PersonalStore.rows("browser_session", "account = $1"),
            // No name is written there. It is looked into all the same.
            new PersonalStore(
                    "timeline.data",
                    "select count(*) from timeline where topic = 'USER' and stream_id = $1 and data <> '{}'",
                    "update timeline set data = '{}' where topic = 'USER' and stream_id = $1 and data <> '{}'"));

    private PersonalStores() {}
}
