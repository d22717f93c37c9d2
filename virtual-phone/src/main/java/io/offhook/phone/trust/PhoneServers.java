package io.offhook.phone.trust;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where a phone finds what it asks for.
 *
 * @param files over HTTP
 * @param https the same over HTTPS
 * @param tftp the same over TFTP
 * @param tvs not resolved yet
 */
public record PhoneServers(URI files, URI https, URI tftp, InetSocketAddress tvs, Transport transport) {

    private static final int TVS_PORT = 2445;

    /** How files are asked for. */
    public enum Transport {
        /** And over HTTPS for the phone's own file where its trust list turns that on. */
        HTTP,
        /** For the phone's own file even where it does not. */
        HTTPS,
        TFTP
    }

    /** As phones guess it: HTTPS on the port after that of HTTP, TFTP and TVS where they always are. */
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

    /** IPv6 addresses come with their brackets already. */
    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
