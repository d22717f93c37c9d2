package io.offhook.phone.screen;

import io.offhook.phone.redemption.CodeDigits;
import io.offhook.pki.device.Device;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a person does at the pages: choose, type, wait. */
public final class ScreenVisit {

    private static final Pattern REFRESH = Pattern.compile("(\\d{1,4});\\s*url=(\\S+)");

    /** Longer than a pairing waits. */
    private static final int MOST_REFRESHES = 400;

    private static final int OK = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Device device;
    private final URI pages;
    private final Consumer<ShownPage> display;

    /**
     * @param pages the menu, for example {@code http://host:8445/screen}
     * @param display is shown every page
     */
    public ScreenVisit(Device device, URI pages, Consumer<ShownPage> display) {
        this.device = device;
        this.pages = pages;
        this.display = display;
    }

    /** Types the code, and returns the page that answers. */
    public ShownPage activate(CodeDigits code) throws IOException, InterruptedException {
        var input = open(chosen("/screen/activate"));
        return open(input.typed(code.digits()).orElseThrow(() -> new IOException("nothing can be typed there")));
    }

    /** Shows letters until the owner has confirmed them, or their time is over. */
    public ShownPage pair() throws IOException, InterruptedException {
        return open(chosen("/screen/pair"));
    }

    /** Which phone this is. */
    public ShownPage which() throws IOException, InterruptedException {
        return open(chosen("/screen/phone"));
    }

    private URI chosen(String path) throws IOException, InterruptedException {
        var menu = open(URI.create(pages + "?name=" + device.name() + "&name=" + device.name()));
        return menu.item(path).orElseThrow(() -> new IOException("the menu has no " + path));
    }

    /** Goes on by itself where the page says so. */
    private ShownPage open(URI address) throws IOException, InterruptedException {
        var answer = get(address);
        var page = show(answer);
        for (int i = 0; i < MOST_REFRESHES; i++) {
            var refresh = REFRESH.matcher(answer.headers().firstValue("Refresh").orElse(""));
            if (!refresh.matches()) {
                return page;
            }
            Thread.sleep(Duration.ofSeconds(Integer.parseInt(refresh.group(1))).toMillis());
            answer = get(URI.create(refresh.group(2)));
            page = show(answer);
        }
        return page;
    }

    private ShownPage show(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException("the pages answer " + answer.statusCode());
        }
        var page = ShownPage.read(answer.body());
        display.accept(page);
        return page;
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("x-CiscoIPPhoneModelName", "CP-" + device.model().name())
                .header("x-CiscoIPPhoneDisplay", "298, 168, 12, C")
                .header("Accept", "x-CiscoIPPhone/*;version=8.5.1, text/*, image/png")
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
