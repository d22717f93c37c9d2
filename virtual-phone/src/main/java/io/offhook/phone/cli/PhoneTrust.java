package io.offhook.phone.cli;

import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneMemory.ListKind;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.file.SignedBytes;
import io.offhook.pki.file.TrustListFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a phone gets its files, and what it remembers of earlier boots. */
final class PhoneTrust {

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

    @Option(
            names = "--trust-list",
            paramLabel = "FILE",
            description = "The phone's memory: the trust list of an earlier boot, if the file is there; at the end the"
                    + " one it holds is written to it. Default: fresh out of the box.")
    @Nullable
    Path trustList;

    /** @param found where phones ask if no flag says otherwise */
    PhoneServers servers(PhoneServers found) {
        var servers = found.over(transport);
        servers = https == null ? servers : servers.httpsAt(https);
        servers = tftp == null ? servers : servers.tftpAt(tftp);
        return tvs == null ? servers : servers.tvsAt(address(tvs));
    }

    PhoneMemory memory() throws IOException {
        var memory = new PhoneMemory();
        if (trustList != null && Files.exists(trustList)) {
            try (var in = Files.newInputStream(trustList)) {
                memory.take(ListKind.ITL, TrustListFile.read(in.readNBytes(SignedBytes.LARGEST + 1)));
            } catch (MalformedFile e) {
                throw new IOException(trustList + ": " + e.getMessage(), e);
            }
        }
        return memory;
    }

    void remember(PhoneMemory memory) throws IOException {
        var held = memory.list(ListKind.ITL);
        if (trustList != null && held.isPresent()) {
            Files.write(trustList, held.get().signed().toArray());
        }
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
