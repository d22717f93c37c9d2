/** How each service of Offhook runs: its process, its configuration, its accounts. */
@NullMarked
package io.offhook.stack.service;

import org.jspecify.annotations.NullMarked;
