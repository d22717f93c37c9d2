package io.offhook.phone.cli;

import io.offhook.phone.inspect.PhoneFileReport;
import io.offhook.phone.inspect.PhoneFileText;
import io.offhook.phone.inspect.SignatureCheck;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.SignedBytes;
import io.offhook.pki.file.SignedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.PrivateKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./offhook trust show FILE}: prints a signed file and verifies its signature. */
@Command(
        name = "show",
        description = {
            "Prints a trust list (.tlv), a signed file (.sgn) or an encrypted file (.enc.sgn) of any signer, and",
            "verifies its signature. Exit code 1 if the file is malformed, badly signed or cannot be decrypted."
        },
        sortOptions = false)
final class TrustShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to show.")
    Path file = Path.of("");

    @ArgGroup
    @Nullable
    Against against;

    /** What the signature is verified with. */
    static final class Against {

        @Option(
                names = "--trust-list",
                paramLabel = "FILE",
                description =
                        "Verify as a phone with this list. Default: a trust list with its own SASTs, other files not.")
        @Nullable
        Path trustList;

        @Option(
                names = "--certificate",
                paramLabel = "PEM",
                description = "Verify with this certificate, whatever its role.")
        @Nullable
        Path certificate;
    }

    @Option(
            names = "--key",
            paramLabel = "DER|PEM",
            description = "Private key of the device, to decrypt an encrypted file; unencrypted PKCS#8 or PKCS#1.")
    @Nullable
    Path key;

    @Option(names = "--body", description = "Write only the body to standard output, without header and signature.")
    boolean body;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        try {
            var shown = PhoneFile.read(bytes(file));
            var check = check(shown);
            var content = content(shown);
            if (!body) {
                output.print(PhoneFileReport.of(shown, check), () -> PhoneFileText.lines(shown, check));
            } else if (check.isBad()) {
                output.err().println(file + ": " + check.message());
            } else {
                System.out.write(content);
                System.out.flush();
            }
            return check.isBad() ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (MalformedFile e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private SignatureCheck check(PhoneFile shown) throws IOException {
        if (against != null && against.certificate != null) {
            return SignatureCheck.by(
                    shown, PemFile.readCertificates(against.certificate).getFirst());
        }
        return SignatureCheck.by(
                shown,
                against == null || against.trustList == null ? Optional.empty() : Optional.of(list(against.trustList)));
    }

    private static TrustList list(Path path) throws IOException {
        try {
            var list = TrustListFile.read(bytes(path));
            if (!list.verify().isGood()) {
                throw new IOException(path + ": " + list.verify().message());
            }
            return list.list();
        } catch (MalformedFile e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** If a key is given, decrypts the file even without {@code --body}: the exit code says whether that works. */
    private byte[] content(PhoneFile shown) throws IOException, MalformedFile {
        return switch (shown) {
            case EncryptedFile encrypted when key != null -> encrypted.decrypt(PrivateKeyFile.read(key));
            case EncryptedFile encrypted -> encrypted.body();
            case SignedFile signed -> signed.body();
            case TrustListFile list when body -> throw output.usageError("--body: a trust list has records, no body");
            case TrustListFile list -> new byte[0];
        };
    }

    private static byte[] bytes(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(SignedBytes.LARGEST + 1);
        }
    }
}
