/** What all pages share: the frame, signing in, answers of services, errors. */
@NullMarked
package io.offhook.console.page;

import org.jspecify.annotations.NullMarked;
