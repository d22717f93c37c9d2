package io.offhook.provisioning.axl.wire;

/** The envelope of answers. What is in it is written beforehand, or comes piece by piece. */
public final class SoapAnswer {

    public static final String MEDIA_TYPE = "text/xml;charset=UTF-8";

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>";
    private static final String END = "</soapenv:Body></soapenv:Envelope>";

    private SoapAnswer() {}

    /** All before what the operation returns. Its name is one that is served, so it is written as it is. */
    public static String opening(SoapRequest request) {
        var sequence = request.sequence().map(it -> " sequence=\"" + it + "\"").orElse("");
        return START + "<ns:" + request.operation() + "Response xmlns:ns=\""
                + request.version().namespace() + "\"" + sequence + "><return>";
    }

    /** All behind it. */
    public static String closing(SoapRequest request) {
        return "</return></ns:" + request.operation() + "Response>" + END;
    }

    /** @param operation that was asked for; empty if none could be read */
    public static String fault(AxlFault fault, String operation) {
        var writer = new AnswerWriter()
                .element("faultcode", fault.isClients() ? "soapenv:Client" : "soapenv:Server")
                .element("faultstring", fault.text())
                .start("detail")
                .start("axlError")
                .element("axlcode", String.valueOf(fault.code()))
                .element("axlmessage", fault.text())
                .element("request", AxlFault.bounded(operation))
                .end()
                .end();
        return START + "<soapenv:Fault>" + writer.written() + "</soapenv:Fault>" + END;
    }
}
