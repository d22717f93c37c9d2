package io.offhook.selfcare.mail.store;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a mail waits for more that is to be told. */
@ConfigMapping(prefix = "offhook.mail")
interface GatheringSettings {

    /** After the last change. */
    Duration gather();

    /** After the first one. */
    Duration gatherAtMost();
}
