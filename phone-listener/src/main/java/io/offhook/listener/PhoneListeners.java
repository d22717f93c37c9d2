package io.offhook.listener;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The listeners that are configured, by name. */
@ConfigMapping(prefix = "offhook.listener")
public interface PhoneListeners {

    @WithParentName
    Map<String, ListenerSettings> listener();
}
