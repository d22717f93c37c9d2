package io.offhook.phone.cli;

import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options for the file servers and the TVS of the phone. */
final class FileOptions {

    @Option(names = "--files", paramLabel = "URL", description = "The phone file server, such as http://host:6970.")
    @Nullable
    URI files;

    @Option(
            names = "--transport",
            paramLabel = "http|https|tftp",
            defaultValue = "HTTP",
            description = "Protocol for files. Default: http, then tftp if no server answers; https for the phone's own"
                    + " file if the trust list enables it.")
    Transport transport = Transport.HTTP;

    @Option(
            names = "--https-files",
            paramLabel = "URL",
            description =
                    "HTTPS file server. Default: that of the running stack; with --files, the port of --files plus 1.")
    @Nullable
    URI https;

    @Option(
            names = "--tftp-files",
            paramLabel = "URL",
            description = "TFTP file server. Default: that of the running stack; with --files, port 69 of that host.")
    @Nullable
    URI tftp;

    @Option(
            names = "--tvs",
            paramLabel = "HOST:PORT",
            description = "The TVS for certificates that are in no trust list. Default: that of the running"
                    + " stack; with --files, port 2445 of that host.")
    @Nullable
    String tvs;

    /** @param found the servers for which no option is given */
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
