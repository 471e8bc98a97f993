//! Elements that come and go leave nothing behind.

use js_sys::{Array, Function, Reflect, WebAssembly};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Events, Fixture, REPORT, frames, live_widgets, on_page_change};

#[wasm_bindgen(inline_js = "
    // Counts what is listening or observing: +1 for each that begins, -1 for each that ends.
    export function countWatchers() {
        let count = 0;
        const restore = [];
        const wrap = (prototype, name, change) => {
            const original = prototype[name];
            prototype[name] = function (...given) {
                count += change.apply(this, given);
                return original.apply(this, given);
            };
            restore.push(() => { prototype[name] = original; });
        };
        const { addEventListener } = EventTarget.prototype;
        wrap(EventTarget.prototype, 'addEventListener', (type, listener, { signal } = {}) => {
            if (signal) addEventListener.call(signal, 'abort', () => { count -= 1; }, { once: true });
            return 1;
        });
        wrap(EventTarget.prototype, 'removeEventListener', () => -1);
        for (const observer of [ResizeObserver, IntersectionObserver, MutationObserver]) {
            const observed = new WeakMap();
            const targets = (one) => observed.get(one) ?? observed.set(one, new Set()).get(one);
            wrap(observer.prototype, 'observe', function (target) {
                const before = targets(this).size;
                return targets(this).add(target).size - before;
            });
            if (observer.prototype.unobserve) {
                wrap(observer.prototype, 'unobserve', function (target) { return targets(this).delete(target) ? -1 : 0; });
            }
            wrap(observer.prototype, 'disconnect', function () {
                const { size } = targets(this);
                observed.delete(this);
                return -size;
            });
        }
        return [() => count, () => restore.forEach((each) => each())];
    }
")]
extern "C" {
    #[wasm_bindgen(js_name = countWatchers)]
    fn count_watchers() -> Array;
}

fn call(function: &JsValue) -> JsValue {
    function.unchecked_ref::<Function>().call0(&JsValue::NULL).unwrap()
}

/// How many bytes the module's memory has.
fn memory() -> f64 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    Reflect::get(&memory.buffer(), &"byteLength".into()).unwrap().as_f64().unwrap()
}

async fn mount_and_unmount(times: usize) {
    let html = format!(r#"<chi-tieu><script type="application/json">{REPORT}</script></chi-tieu>"#);
    for _ in 0..times {
        let fixture = Fixture::new(&html);
        let chart = fixture.chart();
        chart.drawn().await;
        assert!(chart.is_shown() && chart.find("canvas").is_some());
        drop(fixture);
        assert!(chart.find("canvas").is_none(), "what left the page keeps no canvas");
    }
}

#[wasm_bindgen_test]
async fn charts_come_and_go_and_leave_nothing() {
    mount_and_unmount(10).await;
    let counters = count_watchers();
    let before = memory();
    // Memory grows by pages of 64 KiB: so many mounts that 200 bytes left by each would show.
    mount_and_unmount(400).await;
    frames(2).await;
    assert_eq!(call(&counters.get(0)).as_f64(), Some(0.0), "listeners and observers");
    assert_eq!(live_widgets(), 0, "widgets that were not freed");
    assert_eq!(memory(), before, "bytes of WebAssembly memory");
    call(&counters.get(1));
}

#[wasm_bindgen_test]
async fn an_element_that_moves_is_drawn_again() {
    let html = format!(r#"<chi-tieu><script type="application/json">{REPORT}</script></chi-tieu><div></div>"#);
    let fixture = Fixture::new(&html);
    let (chart, ready) = (fixture.chart(), Events::new("chi-tieu-ready"));
    chart.drawn().await;
    let before = chart.canvas();
    fixture.0.last_element_child().unwrap().append_child(&chart.0).unwrap();
    assert!(chart.find("canvas").is_none(), "what was drawn for the old place goes");
    chart.drawn().await;
    assert!(chart.is_shown() && chart.canvas() != before);
    assert_eq!(chart.0.shadow_root().unwrap().query_selector_all("canvas").unwrap().length(), 1);
    assert_eq!((ready.count(), live_widgets()), (2, 1));
}

#[wasm_bindgen_test]
fn the_page_is_watched_only_while_somebody_listens() {
    let counters = count_watchers();
    let count = || call(&counters.get(0)).as_f64().unwrap();
    let listener = Closure::<dyn Fn()>::new(|| ());
    let (one, two) = (
        on_page_change(listener.as_ref().unchecked_ref()),
        on_page_change(Closure::<dyn Fn()>::new(|| ()).as_ref().unchecked_ref()),
    );
    let watching = count();
    assert!(watching > 0.0);
    call(&one);
    assert_eq!(count(), watching);
    call(&two);
    assert_eq!(count(), 0.0);
    call(&counters.get(1));
}
