package io.offhook.attack.fuzz;

import io.offhook.attack.openapi.ApiOperation;
import io.offhook.attack.wire.HttpText;
import java.util.function.Supplier;

/**
 * One hostile request.
 *
 * @param what which part of it is hostile, and how
 * @param request made when it is sent: some are large
 */
record FuzzCase(ApiOperation operation, String what, Supplier<HttpText> request) {}
