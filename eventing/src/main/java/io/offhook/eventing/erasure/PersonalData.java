package io.offhook.eventing.erasure;

/**
 * Data of a person that a service hands out on request.
 *
 * @param name of the list in the answer
 * @param select finds them: one column of JSON, a row for each; {@code $1} is the id of the person
 */
public record PersonalData(String name, String select) {}
