package io.offhook.phone.wire;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.capf.CapfClient;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.tftp.TftpFallback;
import io.offhook.phone.trust.DeviceCertificate;
import io.offhook.phone.trust.FileVerifier;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.TrustedFiles;
import io.offhook.phone.tvs.TvsClient;
import io.offhook.pki.Role;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A device with its MIC.
 *
 * @param language of its display, as {@code Accept-Language} says it; empty: it names none
 */
public record VirtualPhone(Device device, Identity identity, PhoneTls tls, Optional<String> language) {

    /** Whose display has no language. */
    public VirtualPhone(Device device, Identity identity, PhoneTls tls) {
        this(device, identity, tls, Optional.empty());
    }

    /** A new client each time, because a phone resumes no TLS session. */
    public RedeemCode activation() {
        return new ActivationClient(tls.socketsOf(identity), language);
    }

    /** Fetches files that this phone accepts with the trust lists in its memory. */
    public FetchFile files(PhoneServers servers, PhoneMemory memory) {
        return files(servers, memory, identity);
    }

    /** Asks CAPF; the trust lists in the phone's memory tell which server it accepts. */
    public CapfClient capf(InetSocketAddress server, PhoneMemory memory) {
        return new CapfClient(
                device.name(),
                server,
                () -> PhoneTls.accepting(it -> memory.rolesOf(it).contains(Role.CAPF))
                        .socketsOf(identity));
    }

    /** @param recipient the certificate that files are encrypted to: the LSC, once the phone has one */
    public FetchFile files(PhoneServers servers, PhoneMemory memory, Identity recipient) {
        var tvs = new TvsClient(
                device.commonName(),
                servers.tvs(),
                () -> PhoneTls.accepting(server -> memory.rolesOf(server).contains(Role.TVS))
                        .socketsOf(identity));
        var verifier = new FileVerifier(memory, tvs);
        var plain = new FileServer(
                () -> PhoneTls.accepting(verifier::acceptsFileServer).socketsOf(identity));
        return new TrustedFiles(
                memory,
                verifier,
                new DeviceCertificate(recipient.certificate(), recipient.privateKey()),
                new TftpFallback(plain, servers),
                servers);
    }
}
