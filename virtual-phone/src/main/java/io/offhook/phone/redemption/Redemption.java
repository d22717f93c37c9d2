package io.offhook.phone.redemption;

import java.net.URI;

/**
 * A successful redemption, or a request for a record that was heard.
 *
 * @param phoneId empty where the record is still to be made
 * @param configuration the URL of the phone's configuration, which may be served a moment later
 * @param body the body of the answer; if the same device repeats the request, it gets the same body
 */
public record Redemption(String deviceName, String phoneId, URI configuration, String body) {

    public Redemption {
        if (!"http".equals(configuration.getScheme()) && !"https".equals(configuration.getScheme())) {
            throw new IllegalArgumentException("a configuration needs an http or https URL, not " + configuration);
        }
    }
}
