/**
 * One session with a phone: the server asks who it is, and then for what is pending. What a phone says is believed once it has proven
 * itself.
 *
 * <pre>
 *  authentication --INSTALL--> key --> storage --> end
 *                 --FETCH----> fetched ----------> end
 *                 --DELETE---> deleted ----------> end
 * </pre>
 */
@NullMarked
package io.offhook.tvs.lsc.session;

import org.jspecify.annotations.NullMarked;
