package io.offhook.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The browser of an administrator who is signed in to the console. It keeps its connections and its cookies, and follows redirects. What
 * it asks of REST has the administrator's account instead: REST takes no cookies.
 */
final class AdministratorBrowser implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String SIGN_IN = "/login";
    private static final String REST = "/api/";
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(TIMEOUT)
            .build();
    private final URI console;
    private final Account account;

    private AdministratorBrowser(URI console, Account account) {
        this.console = console;
        this.account = account;
    }

    /** @throws IOException if the account is refused, or if people sign in elsewhere */
    static AdministratorBrowser signedIn(StackDescription stack) throws IOException, InterruptedException {
        if (stack.openIdConnect().isPresent()) {
            throw new IOException("PAGES signs in with a form, and this stack signs in with OpenID Connect");
        }
        var browser = new AdministratorBrowser(stack.console(), stack.account(StackAccount.ADMIN));
        var name = StackAccount.ADMIN.userName();
        browser.signIn(name, stack.accounts().getOrDefault(name, ""));
        return browser;
    }

    private void signIn(String name, String password) throws IOException, InterruptedException {
        var form = "j_username=" + URLEncoder.encode(name, UTF_8) + "&j_password=" + URLEncoder.encode(password, UTF_8);
        var request = HttpRequest.newBuilder(console.resolve(SIGN_IN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        checked(SIGN_IN, client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofByteArray()));
    }

    /** @throws IOException if the page, or the one that it leads to, is not there */
    void open(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(console.resolve(path)).timeout(TIMEOUT);
        if (path.startsWith(REST)) {
            request.header("Authorization", account.authorization());
        }
        checked(path, client.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private static void checked(String path, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        if (answer.uri().getPath().equals(SIGN_IN)) {
            throw new IOException(path + " leads to the sign-in");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
