package io.offhook.phone.cli;

import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the phone gets its files, and whom it asks about certificates. */
final class FileOptions {

    @Option(names = "--files", paramLabel = "URL", description = "The phone file server, like http://host:6970.")
    @Nullable
    URI files;

    @Option(
            names = "--transport",
            paramLabel = "http|https|tftp",
            defaultValue = "HTTP",
            description = "How files are fetched. Default: http, falling back to tftp; https for the phone's own file"
                    + " where the trust list turns it on.")
    Transport transport = Transport.HTTP;

    @Option(
            names = "--https-files",
            paramLabel = "URL",
            description = "Default: the running stack's; with --files, the port after that.")
    @Nullable
    URI https;

    @Option(
            names = "--tftp-files",
            paramLabel = "URL",
            description = "Default: the running stack's; with --files, port 69 there.")
    @Nullable
    URI tftp;

    @Option(
            names = "--tvs",
            paramLabel = "HOST:PORT",
            description = "Whom to ask about certificates in no trust list. Default: the running"
                    + " stack's; with --files, port 2445 there.")
    @Nullable
    String tvs;

    /** @param found where phones connect if no option says otherwise */
    PhoneServers servers(PhoneServers found) {
        var servers = found.over(transport);
        servers = https == null ? servers : servers.httpsAt(https);
        servers = tftp == null ? servers : servers.tftpAt(tftp);
        return tvs == null ? servers : servers.tvsAt(address(tvs));
    }

    private static InetSocketAddress address(String text) {
        try {
            var uri = URI.create("tvs://" + text);
            return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("--tvs: '" + text + "' is not HOST:PORT");
        }
    }
}
