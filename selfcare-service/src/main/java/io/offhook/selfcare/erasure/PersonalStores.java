package io.offhook.selfcare.erasure;

import io.offhook.eventing.erasure.PersonalStore;
import java.util.List;

/** Where this service keeps data of persons. A table that is added later belongs here too. */
public final class PersonalStores {

    public static final List<PersonalStore> ALL = List.of(
            PersonalStore.rows("portal_user", "user_id = $1"),
            PersonalStore.rows("profile", "user_id = $1"),
            // A browser that chooses a password at the same moment has its link locked: links go first.
            PersonalStore.rows("account_link", "user_id = $1"),
            PersonalStore.rows("account_token", "user_id = $1"),
            PersonalStore.rows("account_password", "user_id = $1"),
            PersonalStore.rows("account_forgotten", "user_id = $1"),
            PersonalStore.rows("browser_session", "account = $1"),
            PersonalStore.rows("mail_gathering", "user_id = $1"),
            PersonalStore.rows("notice", "user_id = $1"),
            PersonalStore.rows("mail", "user_id = $1"),
            PersonalStore.rows("mail_request", "user_id = $1"),
            PersonalStore.rows("mail_refusal", "user_id = $1"),
            PersonalStore.rows("mail_link", "user_id = $1"),
            PersonalStore.rows("disowned_phone", "owner_id = $1"),
            PersonalStore.column("notice", "actor"),
            new PersonalStore(
                    "my_phone.owner_id",
                    "select count(*) from my_phone where owner_id = $1",
                    "update my_phone set owner_id = null, owned_since = 'epoch' where owner_id = $1"),
            PersonalStore.column("my_code", "owner_id"));

    private PersonalStores() {}
}
