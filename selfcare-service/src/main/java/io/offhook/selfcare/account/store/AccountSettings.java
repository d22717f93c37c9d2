package io.offhook.selfcare.account.store;

import io.offhook.selfcare.account.LinkRules;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long links last. */
@ConfigMapping(prefix = "offhook.account")
interface AccountSettings {

    Duration invitationLife();

    Duration forgottenLife();

    default LinkRules rules() {
        return new LinkRules(invitationLife(), forgottenLife());
    }
}
