/**
 * The contract of the events as every service serves it to operators and tools: the AsyncAPI document and the JSON Schemas. It is completed
 * from the contracts, so that a new event needs no line in a document.
 */
@NullMarked
package io.offhook.rest.asyncapi;

import org.jspecify.annotations.NullMarked;
