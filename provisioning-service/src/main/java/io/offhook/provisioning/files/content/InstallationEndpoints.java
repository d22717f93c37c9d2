package io.offhook.provisioning.files.content;

/**
 * The hosts that the files name to phones.
 *
 * @param activationUrl where a code is redeemed; without a slash at its end
 * @param tvsHost the trust verification service
 * @param capfHost the certificate authority proxy
 */
public record InstallationEndpoints(String activationUrl, String tvsHost, String capfHost) {

    public InstallationEndpoints {
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
