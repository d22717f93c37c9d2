package io.offhook.phone.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code XMLDefault.cnf.xml}: the fields that a phone without a configuration reads. They say which models need an activation
 * code, and where to redeem it.
 */
public record DefaultFile(Optional<ActivationService> activation) {

    public static final String NAME = "XMLDefault.cnf.xml";

    /** The element {@code <offhookActivation>}, an extension of Offhook. */
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
            // the exception below has the same message
        }
        throw new MalformedFileException("a code is redeemed over https only, not at '" + url + "'");
    }
}
