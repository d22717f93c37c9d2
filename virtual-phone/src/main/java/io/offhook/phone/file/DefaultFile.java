package io.offhook.phone.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code XMLDefault.cnf.xml}, as far as a phone without a configuration of its own reads it: who needs an activation
 * code, and where codes are redeemed.
 */
public record DefaultFile(Optional<ActivationService> activation) {

    public static final String NAME = "XMLDefault.cnf.xml";

    /** Our own {@code <offhookActivation>} element. */
    public record ActivationService(URI url, Set<String> models) {}

    public static DefaultFile parse(FileContent content) throws MalformedFileException {
        var activation = XmlTree.parse(content, "Default").child("offhookActivation");
        return new DefaultFile(activation.isEmpty() ? Optional.empty() : Optional.of(service(activation.get())));
    }

    private static ActivationService service(XmlTree element) throws MalformedFileException {
        var url =
                element.text("url").orElseThrow(() -> new MalformedFileException("<offhookActivation> names no <url>"));
        var models = element.children("models")
                .flatMap(all -> all.children("model"))
                .map(model -> model.attribute("name"))
                .collect(Collectors.toUnmodifiableSet());
        return new ActivationService(https(url), models);
    }

    private static URI https(String url) throws MalformedFileException {
        try {
            var uri = new URI(url);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words
        }
        throw new MalformedFileException("a code is only ever redeemed over https, not at '" + url + "'");
    }
}
