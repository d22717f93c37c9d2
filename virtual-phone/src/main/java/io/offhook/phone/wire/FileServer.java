package io.offhook.phone.wire;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileFault;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.tftp.TftpClient;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Fetches phone files over HTTP, HTTPS or TFTP, by the scheme of the URI. */
public final class FileServer implements FetchFile {

    private static final int NOT_FOUND = 404;
    private static final int TFTP_PORT = 69;
    private static final Duration TFTP_WAIT = Duration.ofSeconds(1);
    private static final int LARGEST = 1 << 20;

    private final Supplier<SSLSocketFactory> tls;

    /** With the default TLS settings of the JDK. */
    public FileServer() {
        this(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param tls decides which file servers to accept */
    FileServer(Supplier<SSLSocketFactory> tls) {
        this.tls = tls;
    }

    @Override
    public FileAnswer fetch(URI file) {
        try {
            return "tftp".equals(file.getScheme()) ? overTftp(file) : overHttp(file);
        } catch (SSLException e) {
            return e.getCause() instanceof CertificateException why
                    ? new FileAnswer.Refused(
                            FileFault.UNTRUSTED_FILE_SERVER,
                            file.getAuthority() + ": " + why.getMessage(),
                            Optional.empty())
                    : noAnswer(file, e);
        } catch (FileNotFoundException e) {
            return new FileAnswer.Missing();
        } catch (IOException e) {
            return noAnswer(file, e);
        }
    }

    private FileAnswer overHttp(URI file) throws IOException {
        var get = HttpCall.get(file);
        var answer = Http.send("https".equals(file.getScheme()) ? get.with(tls.get()) : get);
        if (answer.isSuccess()) {
            return new FileAnswer.Found(new FileContent(answer.bytes()));
        }
        return answer.status() == NOT_FOUND
                ? new FileAnswer.Missing()
                : new FileAnswer.Failing(file + " answered HTTP " + answer.status());
    }

    private static FileAnswer overTftp(URI file) throws IOException {
        var port = file.getPort() < 0 ? TFTP_PORT : file.getPort();
        var client = new TftpClient(new InetSocketAddress(file.getHost(), port), TFTP_WAIT, LARGEST);
        return new FileAnswer.Found(new FileContent(client.read(file.getPath().substring(1))));
    }

    private static FileAnswer noAnswer(URI file, IOException e) {
        return new FileAnswer.NoAnswer(file + " does not answer: " + e.getMessage());
    }
}
