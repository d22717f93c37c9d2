package io.offhook.phone.trust;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * The servers of a phone.
 *
 * @param files over HTTP
 * @param https the same over HTTPS
 * @param tftp the same over TFTP
 * @param tvs not resolved yet
 */
public record PhoneServers(URI files, URI https, URI tftp, InetSocketAddress tvs, Transport transport) {

    private static final int TVS_PORT = 2445;

    /** The protocol for files. */
    public enum Transport {
        /** HTTPS for the phone's own file if its trust list enables that. */
        HTTP,
        /** HTTPS for the phone's own file in any case. */
        HTTPS,
        TFTP
    }

    /** The defaults of phones: HTTPS on the HTTP port plus 1, TFTP on 69, TVS on 2445. */
    public static PhoneServers at(URI files) {
        var host = files.getHost();
        return new PhoneServers(
                files,
                URI.create("https://" + bracketed(host) + ":" + (files.getPort() + 1)),
                URI.create("tftp://" + bracketed(host) + ":69"),
                InetSocketAddress.createUnresolved(host, TVS_PORT),
                Transport.HTTP);
    }

    public PhoneServers over(Transport other) {
        return new PhoneServers(files, https, tftp, tvs, other);
    }

    public PhoneServers tftpAt(URI other) {
        return new PhoneServers(files, https, other, tvs, transport);
    }

    public PhoneServers httpsAt(URI other) {
        return new PhoneServers(files, other, tftp, tvs, transport);
    }

    public PhoneServers tvsAt(InetSocketAddress other) {
        return new PhoneServers(files, https, tftp, other, transport);
    }

    URI overHttps(URI file) {
        return https.resolve(file.getRawPath());
    }

    public URI overTftp(URI file) {
        return tftp.resolve(file.getRawPath());
    }

    /** {@link URI#getHost} returns IPv6 addresses with brackets. */
    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
