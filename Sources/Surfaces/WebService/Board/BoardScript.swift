import HTTP

/// The one script of the service: it lets a card be dragged to a free place, with a mouse, a pen or a finger, and sends the same
/// form that a person would fill in.
enum BoardScript {
    static let address = "/board.js"

    static func response(_ visit: Visit) -> Response {
        var response = Response(type: "text/javascript; charset=utf-8", Array(text.utf8))
        response.headers.append(Field("Cache-Control", "public, max-age=300"))
        return response
    }

    private static let text = """
        'use strict';
        const form = document.getElementById('drop');
        for (const card of form ? document.querySelectorAll('[data-request]') : []) {
          const grip = document.createElement('span');
          grip.className = 'grip';
          grip.setAttribute('aria-hidden', 'true');
          grip.textContent = '\\u22ee\\u22ee';
          card.prepend(grip);
          let target = null;
          const mark = (place) => {
            if (target) target.classList.remove('target');
            target = place;
            if (target) target.classList.add('target');
          };
          const end = () => { card.classList.remove('held'); mark(null); };
          grip.addEventListener('pointerdown', (event) => {
            event.preventDefault();
            grip.setPointerCapture(event.pointerId);
            card.classList.add('held');
          });
          grip.addEventListener('pointermove', (event) => {
            if (!card.classList.contains('held')) return;
            const under = document.elementFromPoint(event.clientX, event.clientY);
            mark(under ? under.closest('[data-place]') : null);
            const frame = card.closest('.scroll').getBoundingClientRect();
            if (event.clientX > frame.right - 40) card.closest('.scroll').scrollBy(12, 0);
            if (event.clientX < frame.left + 40) card.closest('.scroll').scrollBy(-12, 0);
            if (event.clientY > innerHeight - 40) scrollBy(0, 12);
            if (event.clientY < 40) scrollBy(0, -12);
          });
          grip.addEventListener('pointercancel', end);
          grip.addEventListener('pointerup', () => {
            const place = target;
            end();
            if (!place) return;
            form.elements.request.value = card.dataset.request;
            form.elements.place.value = place.dataset.place;
            form.submit();
          });
        }

        """
}
