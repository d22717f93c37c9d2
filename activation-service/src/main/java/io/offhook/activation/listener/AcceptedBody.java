package io.offhook.activation.listener;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.code.redemption.Redemption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a device that redeemed a code.
 *
 * @param mraDomain for phones outside the premises: the domain to use
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptedBody(
        String deviceName,
        UUID phoneId,
        Configuration configuration,
        @Nullable String mraDomain) {

    /** Where the phone fetches its configuration file. */
    record Configuration(String file, String url) {

        /** @param baseUrl with or without a slash at its end */
        static Configuration of(String deviceName, String baseUrl) {
            var file = deviceName + ".cnf.xml";
            return new Configuration(file, baseUrl.endsWith("/") ? baseUrl + file : baseUrl + "/" + file);
        }
    }

    /** @param configurationUrl with or without a slash at its end */
    static AcceptedBody of(Redemption.Accepted accepted, String configurationUrl, @Nullable String mraDomain) {
        return new AcceptedBody(
                accepted.deviceName(),
                accepted.phoneId(),
                Configuration.of(accepted.deviceName(), configurationUrl),
                mraDomain);
    }
}
