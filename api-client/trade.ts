// A whole trade over the API, from a mail to a completed order, as a program of somebody else would do it.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/quotedesk.js";

const [address, email, password] = process.argv.slice(2);
assert(address && email && password, "usage: trade.js ADDRESS EMAIL PASSWORD");

const api = createClient<paths>({ baseUrl: address });

type Answer<T> = { data?: T; error?: unknown; response: Response };

function done<T>(answer: Answer<T>): T {
    assert(answer.response.ok && answer.data !== undefined, JSON.stringify(answer.error));
    return answer.data;
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
    for (let i = 0; i < 150; i++) {
        const found = await look();
        if (found !== undefined) {
            return found;
        }
        await pause(200);
    }
    throw new Error("not in time");
}

const seen = (version: number) => ({ "If-Match": `"${version}"` });

const login = done(await api.POST("/api/v1/auth/login", { body: { email, password } }));
api.use({
    onRequest({ request }) {
        request.headers.set("Authorization", `Bearer ${login.accessToken}`);
        return request;
    },
});

const row = await eventually(async () =>
    done(await api.GET("/api/v1/orders", { params: { query: { limit: 200 } } })).items.find((one) =>
        one.subject.includes("кабель"),
    ),
);
const path = { id: row.id };

const proposed = done(
    await api.GET("/api/v1/suppliers/proposed", { params: { query: { item: "кабель" } } }),
).items;
assert(proposed.length > 0, "nobody to ask");

const asked = done(
    await api.POST("/api/v1/orders/{id}/rfqs", {
        params: { path },
        body: { suppliers: proposed.map((one) => one.id) },
    }),
).items;
for (const [i, rfq] of asked.entries()) {
    await eventually(async () => {
        const now = done(await api.GET("/api/v1/rfqs/{id}", { params: { path: { id: rfq.id } } }));
        return now.status === "SENT" ? now : undefined;
    });
    done(
        await api.POST("/api/v1/rfqs/{id}/quotes", {
            params: { path: { id: rfq.id } },
            body: {
                currency: "RUB",
                vat: { mode: "EXCLUDED", rate: "22" },
                lines: rfq.items.map((item) => ({ position: item.position, price: `${100 + i}` })),
            },
        }),
    );
}

const comparison = done(await api.GET("/api/v1/orders/{id}/comparison", { params: { path } }));
assert(comparison.split, "no split");
done(
    await api.PUT("/api/v1/orders/{id}/choices", {
        params: { path },
        body: { choices: comparison.split.bids },
    }),
);
done(await api.POST("/api/v1/pricing-rules", { body: { markup: "25", roundTo: "1" } }));

const draft = done(
    await api.POST("/api/v1/orders/{id}/proposal", {
        params: { path },
        body: { currency: "RUB", language: "ru", vatMode: "EXCLUDED", vatRate: "22" },
    }),
);
const proposal = { id: draft.id };
const issued = done(
    await api.POST("/api/v1/proposals/{id}/issue", {
        params: { path: proposal, header: seen(draft.version) },
    }),
);
const accepted: components["schemas"]["ProposalResponse"] = done(
    await api.POST("/api/v1/proposals/{id}/accept", {
        params: { path: proposal, header: seen(issued.version) },
        body: {},
    }),
);
// 500 + 15 + 2 + 6 units at 125 roubles each, and 22 percent of it.
assert.equal(accepted.versions[0]?.total.gross.amount, "79757.50");

const active = done(await api.GET("/api/v1/orders/{id}", { params: { path } }));
assert.equal(active.status, "ACTIVE");
const completed = done(
    await api.POST("/api/v1/orders/{id}/complete", {
        params: { path, header: seen(active.version) },
    }),
);
assert.equal(completed.status, "COMPLETED");
console.log(`${accepted.number}: ${accepted.versions[0]?.total.gross.amount}, ${completed.number} ${completed.status}`);
