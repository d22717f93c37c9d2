package io.offhook.provisioning.files.content;

/**
 * The hosts that the files name to phones.
 *
 * @param activationUrl where a code is redeemed; without a slash at its end
 * @param callManagerHost where phones register
 * @param tvsHost the trust verification service
 * @param capfHost the certificate authority proxy
 */
public record InstallationEndpoints(String activationUrl, String callManagerHost, String tvsHost, String capfHost) {

    /** The most characters that phones take in {@code processNodeName}. */
    private static final int MAX_HOST = 50;

    /** @throws IllegalArgumentException if phones cannot take the call manager's host */
    public InstallationEndpoints {
        if (callManagerHost.length() > MAX_HOST) {
            throw new IllegalArgumentException(
                    "offhook.call-manager.host has more than " + MAX_HOST + " characters; phones take no more");
        }
        activationUrl = withoutSlashAtEnd(activationUrl);
    }

    /** Phones append paths to it. */
    private static String withoutSlashAtEnd(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }
}
