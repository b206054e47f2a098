@NullMarked
package com.quotedesk.web.jobs;

import org.jspecify.annotations.NullMarked;
