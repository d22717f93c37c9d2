package io.offhook.phone.trust;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.Failing;
import io.offhook.phone.boot.FileAnswer.Found;
import io.offhook.phone.boot.FileAnswer.NoAnswer;
import io.offhook.phone.boot.FileAnswer.Refused;
import io.offhook.phone.boot.FileFault;
import io.offhook.phone.boot.Provenance;
import io.offhook.phone.boot.Provenance.Kind;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.file.MalformedFileException;
import io.offhook.phone.file.StubFile;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.SignedFile;
import java.net.URI;
import java.util.Optional;

/**
 * Fetches files by their plain names. A phone with a trust list requests the signed file, and the encrypted file if the signed one
 * is a stub. {@link FileVerifier} must accept both. A phone without a trust list accepts every file.
 */
public final class TrustedFiles implements FetchFile {

    private static final String TRUST_LIST = ".tlv";
    private static final String CONFIGURATION = ".cnf.xml";
    private static final String SIGNED = ".sgn";
    private static final String ENCRYPTED = ".enc.sgn";

    private final PhoneMemory memory;
    private final FileVerifier verifier;
    private final DeviceCertificate device;
    private final FetchFile server;
    private final PhoneServers servers;
    private final TrustListAcceptance lists;

    public TrustedFiles(
            PhoneMemory memory,
            FileVerifier verifier,
            DeviceCertificate device,
            FetchFile server,
            PhoneServers servers) {
        this.memory = memory;
        this.verifier = verifier;
        this.device = device;
        this.server = server;
        this.servers = servers;
        this.lists = new TrustListAcceptance(memory, verifier);
    }

    @Override
    public FileAnswer fetch(URI file) {
        if (name(file).endsWith(TRUST_LIST)) {
            return lists.take(name(file), server.fetch(file));
        }
        var answer = memory.holdsTrustList() ? fetchProtected(file) : server.fetch(file);
        return isConfiguration(file) ? keptIfGood(answer) : answer;
    }

    private FileAnswer fetchProtected(URI file) {
        if (isConfiguration(file) && overHttps()) {
            // For the signed name, the HTTPS server returns the body without a signature.
            var answer = server.fetch(servers.overHttps(with(file, SIGNED)));
            if (answer instanceof Found(var content, var provenance)) {
                var message = "from a file server that this phone accepts";
                return opened(file, new Found(content, new Provenance(Kind.HTTPS, message)));
            }
            if (!(answer instanceof NoAnswer || answer instanceof Failing)) {
                return answer;
            }
        }
        var answer = verified(with(file, SIGNED), SignedFile::read, Kind.SIGNED, SignedFile::body);
        return answer instanceof Found found && isConfiguration(file) ? opened(file, found) : answer;
    }

    private boolean overHttps() {
        return switch (servers.transport()) {
            case HTTP -> memory.turnsOnHttps();
            case HTTPS -> true;
            case TFTP -> false;
        };
    }

    /** If the file is a stub, fetches the encrypted file. */
    private FileAnswer opened(URI file, Found found) {
        try {
            var stub = StubFile.parse(found.content());
            if (!stub.isStub()) {
                return found;
            }
            if (!device.canDecrypt()) {
                return refused(
                        FileFault.CANNOT_DECRYPT,
                        "the configuration is encrypted, and this phone's EC key cannot decrypt it");
            }
            if (!device.isMeantBy(stub.certHash())) {
                return refused(
                        FileFault.ENCRYPTED_TO_ANOTHER_PHONE,
                        "the configuration is encrypted to the certificate of another phone");
            }
            return verified(with(file, ENCRYPTED), EncryptedFile::read, Kind.ENCRYPTED, it -> it.decrypt(device.key()));
        } catch (MalformedFileException e) {
            return refused(FileFault.MALFORMED, "the configuration cannot be used: " + e.getMessage());
        }
    }

    private interface Reading<A, B> {
        B of(A from) throws MalformedFile;
    }

    private <F extends PhoneFile> FileAnswer verified(
            URI asked, Reading<byte[], F> reading, Kind kind, Reading<F, byte[]> body) {
        var answer = server.fetch(asked);
        if (!(answer instanceof Found(var content, var provenance))) {
            return answer;
        }
        try {
            var file = reading.of(content.toArray());
            if (!file.header().fileName().equals(name(asked))) {
                return refused(
                        FileFault.SIGNED_AS_ANOTHER_FILE,
                        name(asked) + " was signed as " + file.header().fileName());
            }
            var decision = verifier.signedFile(file);
            return decision.fault().isEmpty()
                    ? new Found(new FileContent(body.of(file)), new Provenance(kind, decision.message()))
                    : refused(decision.fault().get(), decision.message());
        } catch (MalformedFile e) {
            return refused(FileFault.MALFORMED, name(asked) + ": " + e.getMessage());
        }
    }

    private FileAnswer keptIfGood(FileAnswer answer) {
        return switch (answer) {
            case Found(var content, var provenance) ->
                problemWith(content)
                        .<FileAnswer>map(
                                problem -> new Refused(FileFault.MALFORMED, problem, memory.lastGoodConfiguration()))
                        .orElse(answer);
            case Refused(var fault, var message, var none) ->
                new Refused(fault, message, memory.lastGoodConfiguration());
            case FileAnswer.Missing missing -> answer;
            case Failing failing -> answer;
            case NoAnswer none -> answer;
        };
    }

    private Optional<String> problemWith(FileContent content) {
        try {
            ConfigurationFile.parse(content);
            memory.keep(content);
            return Optional.empty();
        } catch (MalformedFileException e) {
            return Optional.of("the configuration cannot be used: " + e.getMessage());
        }
    }

    private static Refused refused(FileFault fault, String message) {
        return new Refused(fault, message, Optional.empty());
    }

    private static boolean isConfiguration(URI file) {
        return name(file).startsWith("SEP") && name(file).endsWith(CONFIGURATION);
    }

    private static URI with(URI file, String suffix) {
        return file.resolve(file.getRawPath() + suffix);
    }

    private static String name(URI file) {
        var path = file.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
