package io.offhook.phone.redemption;

import java.net.URI;

/**
 * The activation service's yes.
 *
 * @param configuration where the phone's configuration is, or will be in a moment
 * @param body the answer as it came; the same device asking again gets the very same
 */
public record Redemption(String deviceName, String phoneId, URI configuration, String body) {

    public Redemption {
        if (!"http".equals(configuration.getScheme()) && !"https".equals(configuration.getScheme())) {
            throw new IllegalArgumentException(
                    "a configuration is fetched over http or https, not from " + configuration);
        }
    }
}
