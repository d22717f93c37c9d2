/** The pages of one thing each, and the commands on the page of a phone. */
@NullMarked
package io.offhook.console.subject.page;

import org.jspecify.annotations.NullMarked;
