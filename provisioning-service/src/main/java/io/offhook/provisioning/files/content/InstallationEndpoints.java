package io.offhook.provisioning.files.content;

/**
 * The hosts that the files name to phones.
 *
 * @param activationUrl where a code is redeemed; without a slash at its end
 * @param tvsHost the trust verification service
 * @param capfHost the certificate authority proxy
 * @param capfPort its port
 */
public record InstallationEndpoints(String activationUrl, String tvsHost, String capfHost, int capfPort) {

    private static final int USUAL_CAPF_PORT = 3804;

    public InstallationEndpoints {
        activationUrl = withoutSlashAtEnd(activationUrl);
    }

    /** With CAPF on its usual port. */
    public InstallationEndpoints(String activationUrl, String tvsHost, String capfHost) {
        this(activationUrl, tvsHost, capfHost, USUAL_CAPF_PORT);
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
