package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A body {@code null} is valid JSON, but no resource asks for one. */
@Provider
public class NullBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null) {
            throw CommonProblem.invalid("The body must be a JSON object.");
        }
        return body;
    }
}
